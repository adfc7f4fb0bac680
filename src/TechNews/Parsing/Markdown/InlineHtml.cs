using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace TechNews.Parsing.Markdown;

/// <summary>What stands inside a paragraph, a heading or a cell.</summary>
internal static class InlineHtml
{
    public static void Write(ContainerInline container, BodyRun run)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) One(inline, run);
    }

    private static void One(Inline inline, BodyRun run)
    {
        switch (inline)
        {
            case LiteralInline literal: TextHtml.Literal(literal, run); break;
            case LineBreakInline lineBreak: LineBreak(lineBreak, run); break;
            case EmphasisInline emphasis: Emphasis(emphasis, run); break;
            case CodeInline code: Code(code, run); break;
            case LinkInline { IsImage: true } image: ImageHtml.Write(image, run); break;
            case LinkInline link: LinkHtml.Write(link, run); break;
            case AutolinkInline auto: LinkHtml.Write(auto, run); break;
            case HtmlInline html: RawHtml.Write(html, run); break;
            case HtmlEntityInline entity: TextHtml.Verbatim(entity.Transcoded.AsSpan(), run); break;
            case FootnoteLink note: FootnoteHtml.Reference(note, run); break;
            case TaskList task: Task(task, run); break;
            case DelimiterInline delimiter: Delimiter(delimiter, run); break;
            case ContainerInline container: Write(container, run); break;
            default: break;
        }
    }

    private static void LineBreak(LineBreakInline lineBreak, BodyRun run)
    {
        run.Html.Raw(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
        run.Plain.Add("\n");
        run.Quotes.Pass(' ');
    }

    private static void Emphasis(EmphasisInline emphasis, BodyRun run)
    {
        var tag = Tag(emphasis);
        run.Html.Raw("<"u8);
        run.Html.Raw(tag);
        run.Html.Raw(">"u8);
        Write(emphasis, run);
        run.Html.Raw("</"u8);
        run.Html.Raw(tag);
        run.Html.Raw(">"u8);
    }

    private static ReadOnlySpan<byte> Tag(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', 1) => "sub"u8,
        ('~', _) => "del"u8,
        ('^', _) => "sup"u8,
        ('+', _) => "ins"u8,
        ('=', _) => "mark"u8,
        (_, 2) => "strong"u8,
        _ => "em"u8,
    };

    private static void Code(CodeInline code, BodyRun run)
    {
        run.Html.Raw("<code>"u8);
        TextHtml.Verbatim(code.ContentSpan, run);
        run.Html.Raw("</code>"u8);
        run.Quotes.Pass('x');
    }

    private static void Task(TaskList task, BodyRun run)
    {
        run.Html.Raw(task.Checked ? "<input type=\"checkbox\" disabled checked aria-label=\""u8 : "<input type=\"checkbox\" disabled aria-label=\""u8);
        run.Html.Text(task.Checked ? run.Labels.Done : run.Labels.Open);
        run.Html.Raw("\">"u8);
    }

    // A bracket or a bar that turned out to be just that.
    private static void Delimiter(DelimiterInline delimiter, BodyRun run)
    {
        TextHtml.Verbatim(delimiter.ToLiteral(), run);
        Write(delimiter, run);
    }
}
