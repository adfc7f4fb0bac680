using System.Text;
using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Headings with an id each. The page's level 1 is its title.</summary>
internal static class HeadingHtml
{
    public static void Write(HeadingBlock heading, BodyRun run)
    {
        if (heading.Level == 1) run.Report.Add(MarkdownProblems.TopHeading(run.At(heading.Span)));
        var level = Math.Max(2, heading.Level);
        var id = run.Ids.ForHeading(heading.Inline is null ? "" : ImageHtml.Text(heading.Inline));
        run.Html.Line();
        run.Html.Raw($"<h{level} id=\"");
        run.Html.Text(id);
        run.Html.Raw("\">"u8);
        var text = Content(heading, run);
        run.Html.Raw($"</h{level}>\n");
        if (level <= 4) run.Headings.Add(new Heading(level, id, text));
    }

    private static string Content(HeadingBlock heading, BodyRun run)
    {
        run.Plain.OutsideLead++;
        run.Plain.Capture = new StringBuilder();
        BlockHtml.Text(heading, run);
        var text = string.Join(' ', run.Plain.Capture.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        run.Plain.Capture = null;
        run.Plain.Break();
        run.Plain.OutsideLead--;
        return text;
    }
}
