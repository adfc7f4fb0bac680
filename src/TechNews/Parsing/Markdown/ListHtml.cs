using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Lists of every kind.</summary>
internal static class ListHtml
{
    public static void Write(ListBlock list, BodyRun run)
    {
        run.Html.Line();
        if (!list.IsOrdered) run.Html.Raw("<ul>\n"u8);
        else if (list.OrderedStart is null or "1") run.Html.Raw("<ol>\n"u8);
        else run.Html.Raw($"<ol start=\"{list.OrderedStart}\">\n");
        foreach (var block in list)
        {
            if (block is ListItemBlock item) Item(item, list.IsLoose, run);
        }

        run.Html.Raw(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    public static void Write(DefinitionList list, BodyRun run)
    {
        run.Html.Line();
        run.Html.Raw("<dl>\n"u8);
        foreach (var block in list)
        {
            if (block is DefinitionItem item) Definition(item, run);
        }

        run.Html.Raw("</dl>\n"u8);
    }

    private static void Item(ListItemBlock item, bool isLoose, BodyRun run)
    {
        run.Html.Raw(IsTask(item) ? "<li class=\"task\">"u8 : "<li>"u8);
        if (isLoose) BlockHtml.Children(item, run);
        else BlockHtml.Tight(item, run);
        run.Html.Raw("</li>\n"u8);
    }

    private static bool IsTask(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: TaskList }, ..];

    private static void Definition(DefinitionItem item, BodyRun run)
    {
        var inDefinition = false;
        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is DefinitionTerm term)
            {
                if (inDefinition) run.Html.Raw("</dd>\n"u8);
                inDefinition = false;
                Term(term, run);
                continue;
            }

            if (!inDefinition) run.Html.Raw("<dd>"u8);
            inDefinition = true;
            DefinitionBlock(item, i, run);
        }

        if (inDefinition) run.Html.Raw("</dd>\n"u8);
    }

    private static void Term(DefinitionTerm term, BodyRun run)
    {
        run.Html.Raw("<dt>"u8);
        BlockHtml.Text(term, run);
        run.Html.Raw("</dt>\n"u8);
        run.Plain.Break();
    }

    // A definition of one paragraph is just its text.
    private static void DefinitionBlock(DefinitionItem item, int index, BodyRun run)
    {
        var isAlone = index == item.Count - 1 && (index == 0 || item[index - 1] is DefinitionTerm);
        if (!isAlone || item[index] is not ParagraphBlock paragraph)
        {
            BlockHtml.Write(item[index], run);
            return;
        }

        BlockHtml.Text(paragraph, run);
        run.Plain.Break();
    }
}
