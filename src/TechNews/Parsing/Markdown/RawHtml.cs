using System.Net;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>
/// HTML that an author wrote, kept as it is but for its links and pictures, which become the same holes as those of Markdown.
/// </summary>
internal static class RawHtml
{
    // Each may have looked through all the rest for its end.
    private const int MostUnfinishedTags = 50;

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "iframe", "noscript", "script", "style", "svg", "textarea", "title",
    };

    public static void Write(HtmlInline html, BodyRun run)
    {
        var call = run.Shortcodes.Next(html.Span.Start, html.Span.End + 1);
        if (call.End > call.Start && call.Start <= html.Span.Start)
        {
            run.Shortcodes.Show(call);
            run.Html.Text(html.Tag);
            return;
        }

        Write(RawPiece.Of(html), run);
    }

    public static void Write(HtmlBlock html, BodyRun run)
    {
        run.Html.Line();
        var muted = run.Plain.Muted;
        Write(RawPiece.Of(html), run);
        run.Plain.Muted = muted;
        run.Plain.Break();
        run.Html.Line();
    }

    private static void Write(RawPiece piece, BodyRun run)
    {
        run.Balance.Read(piece, run);
        var text = piece.Text;
        var written = 0;
        var unfinished = 0;
        for (var i = 0; i < text.Length;)
        {
            var open = text.IndexOf('<', i);
            Words(text.AsSpan(i, (open < 0 ? text.Length : open) - i), run);
            if (open < 0 || unfinished > MostUnfinishedTags) break;
            i = open + 1;
            var replaced = false;
            if (text.AsSpan(open).StartsWith("<!--")) i = Comment(text, open, ref replaced);
            else if (RawTag.Read(text, open) is { } tag) i = Tag(tag, piece, written, run, ref replaced);
            else unfinished++;
            if (!replaced) continue;
            if (text[open] == '<' && text.AsSpan(open).StartsWith("<!--")) EndLead(text, written, open, run);
            written = i;
        }

        run.Html.Raw(text.AsSpan(written));
    }

    private static void EndLead(string text, int written, int open, BodyRun run)
    {
        run.Html.Raw(text.AsSpan(written, open - written));
        run.EndLead();
    }

    private static int Comment(string text, int open, ref bool isMarker)
    {
        var end = RawElements.EndOfComment(text, open + 2); // "<!-->" is a whole comment.
        if (end < 0) return text.Length;
        isMarker = end - open >= 7 && LeadMarker.IsComment(text.AsSpan(open + 4, end - open - 7));
        return end;
    }

    // Gives where to go on; what was written instead of the tag is written after all that stood before it.
    private static int Tag(RawTag tag, RawPiece piece, int written, BodyRun run, ref bool replaced)
    {
        replaced = tag.Is("a") || (tag.Is("img") && !tag.IsEnd);
        if (!replaced) return Other(tag, piece, run);
        run.Html.Raw(tag.Text.AsSpan(written, tag.Start - written));
        if (!tag.IsEnd) TakeId(tag, piece, run);
        if (tag.Is("img")) RawLinks.Image(tag, piece, run);
        else if (tag.IsEnd) run.Links.End();
        else RawLinks.Start(tag, piece, run);
        return tag.End;
    }

    private static int Other(RawTag tag, RawPiece piece, BodyRun run)
    {
        if (!tag.IsEnd)
        {
            TakeId(tag, piece, run);
            RawLinks.ReportThirdParty(tag, piece, run);
        }
        else if (tag.Is("p") || tag.Is("div") || tag.Is("li") || tag.Is("blockquote"))
        {
            run.Plain.Break();
        }

        if (tag.Is("br")) run.Plain.Add("\n");
        if (Silent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag.Name)) run.Plain.Muted = Math.Max(0, run.Plain.Muted + (tag.IsEnd ? -1 : 1));
        return IsRawText(tag) ? EndOfRawText(tag) : tag.End;
    }

    private static void TakeId(RawTag tag, RawPiece piece, BodyRun run)
    {
        if ((tag.Find("id") ?? (tag.Is("a") ? tag.Find("name") : null)) is not { } attribute) return;
        var id = attribute.Value(tag.Text);
        if (id.Length == 0 || run.Ids.Take(id)) return;
        run.Report.Add(MarkdownProblems.DuplicateId(run.At(piece.Span(attribute.Start, attribute.End)), id));
    }

    private static bool IsRawText(RawTag tag) => !tag.IsEnd && (tag.Is("script") || tag.Is("style") || tag.Is("textarea") || tag.Is("title"));

    private static int EndOfRawText(RawTag tag)
    {
        var end = tag.Text.AsSpan(tag.End).IndexOf($"</{tag.Name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? tag.End : tag.End + end;
    }

    private static void Words(ReadOnlySpan<char> text, BodyRun run)
    {
        if (text.IsEmpty || run.Plain.Muted > 0) return;
        if (text.Contains('&')) run.Plain.Add(WebUtility.HtmlDecode(text.ToString()));
        else run.Plain.Add(text);
    }
}
