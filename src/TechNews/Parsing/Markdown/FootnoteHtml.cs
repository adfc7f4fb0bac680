using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Footnotes: marks in the text, and the notes at its end with links back (DPUB-ARIA 1.1 roles).</summary>
internal static class FootnoteHtml
{
    public static void Reference(FootnoteLink link, BodyRun run)
    {
        if (link.IsBackLink) return;
        var order = link.Footnote.Order;
        var id = ReferenceId(link);
        run.Ids.Take(id);
        run.Html.Raw($"<sup><a id=\"{id}\" class=\"footnote-ref\" href=\"#fn-{order}\" role=\"doc-noteref\" aria-label=\"{run.Labels.Footnote} {order}\">{order}</a></sup>");
        run.Quotes.Pass('x');
    }

    public static void Group(FootnoteGroup group, BodyRun run)
    {
        run.Plain.Muted++;
        run.Html.Line();
        run.Html.Raw($"<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{run.Labels.Footnotes}\">\n<ol>\n");
        foreach (var block in group)
        {
            if (block is Footnote note) Note(note, run);
        }

        run.Html.Raw("</ol>\n</section>\n"u8);
        run.Plain.Muted--;
    }

    private static void Note(Footnote note, BodyRun run)
    {
        var id = $"fn-{note.Order}";
        run.Ids.Take(id);
        run.Html.Raw($"<li id=\"{id}\">\n");
        for (var i = 0; i < note.Count; i++)
        {
            if (i == note.Count - 1 && note[i] is ParagraphBlock last) LastParagraph(note, last, run);
            else BlockHtml.Write(note[i], run);
        }

        if (note.LastChild is not ParagraphBlock) BackLinks(note, run);
        run.Html.Raw("</li>\n"u8);
    }

    private static void LastParagraph(Footnote note, ParagraphBlock paragraph, BodyRun run)
    {
        run.Html.Raw("<p>"u8);
        BlockHtml.Text(paragraph, run);
        BackLinks(note, run);
        run.Html.Raw("</p>\n"u8);
    }

    private static void BackLinks(Footnote note, BodyRun run)
    {
        var count = 0;
        foreach (var link in note.Links)
        {
            if (link.IsBackLink) continue;
            var number = ++count == 1 ? $"{note.Order}" : $"{note.Order}-{count}";
            run.Html.Raw($" <a class=\"footnote-back\" href=\"#{ReferenceId(link)}\" role=\"doc-backlink\" aria-label=\"{run.Labels.Back} {number}\">\u21A9\uFE0E</a>");
        }
    }

    // The index is the link's own among all links of the page, so that a note that is cited twice has two ids.
    private static string ReferenceId(FootnoteLink link) => $"fnref-{link.Index}";
}
