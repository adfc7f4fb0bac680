using System.Globalization;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Listing;

/// <summary>A table for people: aligned by cells of the terminal, so that wide characters do not break it.</summary>
internal static class TableList
{
    internal const int TitleCells = 60;

    public static void Write(IReadOnlyCollection<ArticleRow> rows, TextWriter writer)
    {
        string[][] lines = [["DATE", "STATE", "TITLE", "PATH"], .. rows.Select(Line)];
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => lines.Max(line => CellWidth.Of(line[column])))];
        foreach (var line in lines)
        {
            for (var column = 0; column < widths.Length; column++) writer.Write(Pad(line[column], widths[column] + 2));
            writer.WriteLine(line[^1]);
        }

        writer.WriteLine(FindingWords.Number(rows.Count, "article"));
    }

    private static string[] Line(ArticleRow row) =>
    [
        row.PublishAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        row.State,
        Cut(PlainText.Of(row.Article.Front.Title)),
        PlainText.Of(row.Article.Path),
    ];

    private static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - CellWidth.Of(text)));

    /// <summary>Short enough for its column, by cells of the terminal.</summary>
    internal static string Cut(string text, int cells = TitleCells)
    {
        if (CellWidth.Of(text) <= cells) return text;
        var kept = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (CellWidth.Of(kept) + CellWidth.Of(rune.ToString()) > cells - 3) break;
            kept += rune.ToString();
        }

        return kept + "...";
    }
}
