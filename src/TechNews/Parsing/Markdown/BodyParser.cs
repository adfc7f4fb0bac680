using Markdig.Syntax;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing.Markdown;

/// <summary>Makes the Markdown part of a file into an <see cref="ArticleBody"/>.</summary>
public static class BodyParser
{
    /// <summary>
    /// Reads the text from an offset on (CommonMark 0.31 with tables, footnotes, task lists, definition lists, figures and alerts).
    /// Pure and safe for many threads at once. Text of any kind gives a body or findings, never an exception.
    /// </summary>
    /// <param name="bodyStart">Offset in <see cref="SourceText.Text"/> at which the body starts.</param>
    public static Reported<ArticleBody> Parse(SourceText source, int bodyStart, BodyOptions options)
    {
        var body = bodyStart == 0 ? source.Text : source.Text[bodyStart..];
        if (NestingLimits.TooTangled(body) is >= 0 and var line) return Refused(MarkdownProblems.TooTangled(source.At(bodyStart + line)));
        if (Read(body) is not { } document) return Refused(Unreadable(source, bodyStart, body));
        if (NestingLimits.TooDeep(document) is { } deep) return Refused(MarkdownProblems.TooDeep(source.At(bodyStart + deep.Span.Start)));
        return Write(document, new BodyRun(source, bodyStart, options, LeadMarker.In(body), Shortcodes.In(body)), body);
    }

    private static Reported<ArticleBody> Write(MarkdownDocument document, BodyRun run, string body)
    {
        BlockHtml.Children(document, run);
        run.Finish();
        run.Shortcodes.ReportTo(run, body);
        var (parts, markup) = run.Html.Finish();
        return run.Report.With(new ArticleBody
        {
            Parts = parts,
            Markup = markup,
            Lead = run.Options.Words?.Summary is null ? run.Plain.Lead : "",
            WordCount = run.Plain.WordCount,
            ReadingMinutes = run.Plain.ReadingMinutes,
            Headings = run.Headings.ToImmutable(),
            Anchors = run.Ids.Ordered(),
            Terms = TermsOf(run),
        });
    }

    // A word of the title counts three times, one of the lead twice: the lead of the body was counted once on the way.
    private static TermVector TermsOf(BodyRun run)
    {
        if (run.Plain.Terms is not { } terms || run.Options.Words is not { } headline) return TermVector.Empty;
        Count(terms, headline.Title, 3);
        if (headline.Summary is { } summary) Count(terms, summary, 2);
        else Count(terms, run.Plain.Lead, 1);
        return terms.Finish();
    }

    private static void Count(TermCounter terms, string text, int weight)
    {
        terms.Break();
        terms.Weight = weight;
        terms.Add(text);
    }

    private static Reported<ArticleBody> Refused(Diagnostic why) => new(ArticleBody.Empty, [why]);

    /// <summary>The syntax tree of a body; null where the library gives up.</summary>
    internal static MarkdownDocument? Read(string body)
    {
        try
        {
            return Markdig.Markdown.Parse(body, BodyPipeline.Shared);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library says "too deep" with an ArgumentException; whatever else it may throw is the text's doing as well.
            return null;
        }
    }

    // The library's exception names no place: the first paragraph that fails by itself is the one.
    private static Diagnostic Unreadable(SourceText source, int bodyStart, string body)
    {
        for (var start = 0; start < body.Length;)
        {
            var gap = body.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = gap < 0 ? body.Length : gap + 2;
            if (Read(body[start..end]) is null) return MarkdownProblems.TooDeep(source.At(bodyStart + FirstText(body, start)));
            start = end;
        }

        return MarkdownProblems.NotUnderstood(source.At(bodyStart + FirstText(body, 0)), "its parts make no whole");
    }

    private static int FirstText(string body, int start) => start + Math.Max(0, body.AsSpan(start).IndexOfAnyExcept('\n', ' '));
}
