using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>Links: to the web as they are, to the site as holes.</summary>
internal static class LinkHtml
{
    public static void Write(LinkInline link, BodyRun run)
    {
        var title = string.IsNullOrEmpty(link.Title) ? "" : Attributes.Of("title", link.Title);
        Start(link.Url ?? "", title, link.UrlSpan, link.Span, run);
        InlineHtml.Write(link, run);
        run.Links.End();
    }

    public static void Write(AutolinkInline link, BodyRun run)
    {
        Start(link.IsEmail ? "mailto:" + link.Url : link.Url, "", default, link.Span, run);
        TextHtml.Verbatim(link.Url, run);
        run.Links.End();
    }

    /// <summary>Opens a link or, where it may not be, nothing; the caller ends it.</summary>
    /// <param name="attributes">Escaped, with a space in front, or empty.</param>
    public static void Start(string url, string attributes, SourceSpan urlSpan, SourceSpan span, BodyRun run)
    {
        if (UrlText.Scheme(url) is { } scheme && !UrlText.IsAllowed(scheme))
        {
            run.Report.Add(MarkdownProblems.UnsafeLink(run.At(urlSpan, span), scheme));
            run.Links.StartDropped();
        }
        else if (url.Length == 0)
        {
            run.Report.Add(MarkdownProblems.EmptyLink(run.At(span)));
            run.Links.StartDropped();
        }
        else if (UrlText.IsElsewhere(url))
        {
            run.Links.StartDirect();
            run.Html.Raw("<a href=\""u8);
            UrlText.Write(url, run.Html);
            run.Html.Raw("\""u8);
            run.Html.Raw(attributes);
            if (run.Options.IsPaidFor && !attributes.Contains(" rel=", StringComparison.OrdinalIgnoreCase)) run.Html.Raw(" rel=\"sponsored\""u8);
            run.Html.Raw(">"u8);
        }
        else
        {
            run.Links.Start(new BodyPart.LinkStart(new(url, run.Waiting(urlSpan, span)), attributes));
        }
    }
}
