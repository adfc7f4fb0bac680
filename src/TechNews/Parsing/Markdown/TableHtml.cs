using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace TechNews.Parsing.Markdown;

/// <summary>Tables, each in a region of its own that can be scrolled, by keyboard too.</summary>
internal static class TableHtml
{
    public static void Write(Table table, BodyRun run)
    {
        run.Tables++;
        run.Plain.OutsideLead++;
        run.Html.Line();
        run.Html.Raw($"<section class=\"table-scroll\" aria-label=\"{run.Labels.Table} {run.Tables}\" tabindex=\"0\">\n<table>\n");
        Rows(table, run);
        run.Html.Raw("</table>\n</section>\n"u8);
        run.Plain.OutsideLead--;
    }

    private static void Rows(Table table, BodyRun run)
    {
        bool? inHead = null;
        foreach (var block in table)
        {
            if (block is not TableRow row) continue;
            if (inHead != row.IsHeader)
            {
                if (inHead is { } was) run.Html.Raw(was ? "</thead>\n"u8 : "</tbody>\n"u8);
                run.Html.Raw(row.IsHeader ? "<thead>\n"u8 : "<tbody>\n"u8);
                inHead = row.IsHeader;
            }

            Row(table, row, run);
        }

        if (inHead is { } open) run.Html.Raw(open ? "</thead>\n"u8 : "</tbody>\n"u8);
    }

    private static void Row(Table table, TableRow row, BodyRun run)
    {
        run.Html.Raw("<tr>"u8);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is TableCell cell) Cell(table, cell, i, row.IsHeader, run);
        }

        run.Html.Raw("</tr>\n"u8);
    }

    private static void Cell(Table table, TableCell cell, int index, bool isHeader, BodyRun run)
    {
        // A header without text heads nothing.
        isHeader &= cell is not ([] or [ParagraphBlock { Inline: null or { FirstChild: null } }]);
        run.Html.Raw(isHeader ? "<th scope=\"col\""u8 : "<td"u8);
        if (cell.ColumnSpan > 1) run.Html.Raw($" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1) run.Html.Raw($" rowspan=\"{cell.RowSpan}\"");
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        run.Html.Raw(Alignment(table, column));
        run.Html.Raw(">"u8);
        BlockHtml.Tight(cell, run);
        run.Html.Raw(isHeader ? "</th>"u8 : "</td>"u8);
    }

    private static ReadOnlySpan<byte> Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => " class=\"align-left\""u8,
            TableColumnAlign.Center => " class=\"align-center\""u8,
            TableColumnAlign.Right => " class=\"align-right\""u8,
            _ => [],
        };
}
