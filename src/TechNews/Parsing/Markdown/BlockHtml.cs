using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Paragraphs and whatever holds them.</summary>
internal static class BlockHtml
{
    public static void Children(ContainerBlock container, BodyRun run)
    {
        for (var i = 0; i < container.Count; i++) Write(container[i], run);
    }

    public static void Write(Block block, BodyRun run)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: Paragraph(paragraph, run); break;
            case HeadingBlock heading: HeadingHtml.Write(heading, run); break;
            case ListBlock list: ListHtml.Write(list, run); break;
            case AlertBlock alert: Alert(alert, run); break;
            case QuoteBlock quote: Wrap("blockquote", quote, run); break;
            case CodeBlock code: CodeHtml.Write(code, run); break;
            case HtmlBlock html: RawHtml.Write(html, run); break;
            case ThematicBreakBlock: run.Html.Line(); run.Html.Raw("<hr>\n"u8); break;
            case Table table: TableHtml.Write(table, run); break;
            case FootnoteGroup notes: FootnoteHtml.Group(notes, run); break;
            case DefinitionList list: ListHtml.Write(list, run); break;
            case Figure figure: Wrap("figure", figure, run); break;
            case FigureCaption caption: Caption(caption, run); break;
            case LinkReferenceDefinitionGroup: break;
            case ContainerBlock container: Children(container, run); break;
            default: break;
        }
    }

    /// <summary>The inside of a list item or cell: a paragraph needs no tags of its own there.</summary>
    public static void Tight(ContainerBlock container, BodyRun run)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is not ParagraphBlock paragraph)
            {
                Write(container[i], run);
                continue;
            }

            if (i > 0) run.Html.Line();
            Text(paragraph, run);
            run.Plain.Break();
        }
    }

    /// <summary>The inlines of a leaf, as one run of text. A raw link that begins in it ends in it.</summary>
    public static void Text(LeafBlock leaf, BodyRun run)
    {
        run.Quotes.Reset();
        var started = run.Links.Started;
        if (leaf.Inline is { } inline) InlineHtml.Write(inline, run);
        if (run.Links.Started != started) run.Links.End();
    }

    private static void Paragraph(ParagraphBlock paragraph, BodyRun run)
    {
        if (ImageHtml.Figure(paragraph, run)) return;
        if (IsMarker(paragraph))
        {
            run.EndLead();
            return;
        }

        run.Html.Line();
        run.Html.Raw("<p>"u8);
        Text(paragraph, run);
        run.Html.Raw("</p>\n"u8);
        run.Plain.Break();
    }

    private static bool IsMarker(ParagraphBlock paragraph) =>
        paragraph.Span.Length < 20 && paragraph.Inline is { } inline && ImageHtml.Text(inline) is "TEASER_END";

    private static void Wrap(string tag, ContainerBlock block, BodyRun run)
    {
        run.Html.Line();
        run.Html.Raw($"<{tag}>\n");
        Children(block, run);
        run.Html.Raw($"</{tag}>\n");
    }

    private static void Alert(AlertBlock alert, BodyRun run)
    {
        var kind = alert.Kind.ToString();
        run.Html.Line();
        run.Html.Raw("<div class=\"alert alert-"u8);
        run.Html.Text(kind.ToLowerInvariant());
        run.Html.Raw("\" role=\"note\">\n<p class=\"alert-title\">"u8);
        run.Html.Text(run.Labels.AlertLabel(kind));
        run.Html.Raw("</p>\n"u8);
        Children(alert, run);
        run.Html.Raw("</div>\n"u8);
    }

    private static void Caption(FigureCaption caption, BodyRun run)
    {
        run.Plain.Muted++;
        run.Html.Raw("<figcaption>"u8);
        Text(caption, run);
        run.Html.Raw("</figcaption>\n"u8);
        run.Plain.Muted--;
    }
}
