using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>Pictures: those of the site are holes, and what looks like a picture but plays is a link.</summary>
internal static class ImageHtml
{
    private const string Later = " loading=\"lazy\" decoding=\"async\"";

    public static void Write(LinkInline image, BodyRun run)
    {
        var alt = Text(image);
        if (Media.Kind(image.Url ?? "") is { } kind) Embed(image, kind, alt, run);
        else Picture(image, alt, string.IsNullOrEmpty(image.Title) ? "" : Attributes.Of("title", image.Title), run);
        run.Quotes.Pass('x');
    }

    /// <summary>
    /// A paragraph that holds one picture with a title, and nothing else: the title is its caption. False where it is anything else.
    /// </summary>
    public static bool Figure(ParagraphBlock paragraph, BodyRun run)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null } image) return false;
        if (string.IsNullOrEmpty(image.Title) || Media.Kind(image.Url ?? "") is not null) return false;
        run.Html.Raw("<figure>"u8);
        Picture(image, Text(image), "", run);
        run.Html.Raw("<figcaption>"u8);
        run.Plain.Muted++;
        TextHtml.Typeset(image.Title, run);
        run.Plain.Muted--;
        run.Html.Raw("</figcaption></figure>\n"u8);
        return true;
    }

    /// <summary>Writes a picture, or reports why not.</summary>
    /// <param name="attributes">All but the source: escaped, with a space in front.</param>
    public static void Source(string url, string attributes, SourceSpan urlSpan, SourceSpan span, BodyRun run)
    {
        var scheme = UrlText.Scheme(url);
        var isData = scheme is "data" && url.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
        if (!isData && !UrlText.IsElsewhere(url))
        {
            run.Html.Hole(new BodyPart.Image(new(url, run.Waiting(urlSpan, span)), attributes));
            return;
        }

        if (!isData && scheme is not (null or "http" or "https"))
        {
            run.Report.Add(MarkdownProblems.UnsafeLink(run.At(urlSpan, span), scheme));
            return;
        }

        if (!isData) run.Report.Add(MarkdownProblems.ThirdParty(run.At(urlSpan, span), UrlText.Host(url)));
        run.Html.Raw("<img src=\""u8);
        UrlText.Write(url, run.Html);
        run.Html.Raw("\""u8);
        run.Html.Raw(attributes);
        run.Html.Raw(">"u8);
    }

    private static void Picture(LinkInline image, string alt, string title, BodyRun run) =>
        Source(image.Url ?? "", Attributes.Of("alt", alt) + Later + title, image.UrlSpan, image.Span, run);

    private static void Embed(LinkInline image, string kind, string alt, BodyRun run)
    {
        var url = image.Url ?? "";
        var host = UrlText.Host(url);
        LinkHtml.Start(url, $" class=\"embed embed-{kind}\"", image.UrlSpan, image.Span, run);
        run.Plain.Muted++;
        TextHtml.Typeset(alt.Length > 0 ? alt : host.Length > 0 ? host : url, run);
        if (host.Length > 0 && alt.Length > 0) Host(host, run);
        run.Plain.Muted--;
        run.Links.End();
    }

    // Readers are told where a click leads before they click.
    private static void Host(string host, BodyRun run)
    {
        run.Html.Raw(" <span class=\"embed-host\">"u8);
        run.Html.Text(host);
        run.Html.Raw("</span>"u8);
    }

    /// <summary>The plain text of inlines, such as an alt text.</summary>
    public static string Text(ContainerInline container)
    {
        if (container.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString();
        var text = new StringBuilder();
        Gather(container, text);
        return text.ToString();
    }

    private static void Gather(ContainerInline container, StringBuilder text)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.ContentSpan); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); Gather(delimiter, text); break;
                case ContainerInline inner: Gather(inner, text); break;
                default: break;
            }
        }
    }
}
