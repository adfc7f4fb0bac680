using System.Globalization;
using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Listing;

/// <summary>Rankings as tables with bars, as CSV, and as JSON.</summary>
internal static class ViewList
{
    private const int BarCells = 20;
    private const int ShortBarCells = 8;
    private const int NarrowTerminal = 60;
    private const int LeastTitleCells = 12;
    private const string Eighths = " \u258F\u258E\u258D\u258C\u258B\u258A\u2589";

    private static readonly string[] Columns = ["window", "section", "rank", "views", "title", "url", "path"];

    /// <param name="cells">Of a line of the terminal; null where nothing needs to fit.</param>
    public static void WriteTables(IReadOnlyCollection<ViewRow> rows, TextWriter writer, int? cells)
    {
        var barCells = cells < NarrowTerminal ? ShortBarCells : BarCells;
        foreach (var table in rows.GroupBy(row => (row.Window, row.Section)))
        {
            writer.WriteLine(table.Key.Section is { } section ? $"{section}, {table.Key.Window}" : $"all sections, {table.Key.Window}");
            var most = table.Max(row => row.Entry.Views);
            var width = most.ToString(CultureInfo.InvariantCulture).Length;
            foreach (var row in table)
            {
                var views = row.Entry.Views.ToString(CultureInfo.InvariantCulture).PadLeft(width);
                var rank = row.Rank.ToString(CultureInfo.InvariantCulture).PadLeft(4);
                var place = $"{rank}  {views}  {Bar(row.Entry.Views, most, barCells)}  ";
                var room = cells is { } all ? Math.Clamp(all - CellWidth.Of(place), LeastTitleCells, TableList.TitleCells) : TableList.TitleCells;
                writer.WriteLine(place + TableList.Cut(PlainText.Of(row.Entry.Story.Title), room));
            }

            writer.WriteLine();
        }

        if (rows.Count == 0) writer.WriteLine("no views in this window: 'technews collect views' counts them");
    }

    public static void WriteCsv(IEnumerable<ViewRow> rows, TextWriter writer)
    {
        CsvList.Line(writer, Columns);
        foreach (var row in rows) CsvList.Line(writer, Cells(row));
    }

    public static void WriteJson(IEnumerable<ViewRow> rows, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout))
        {
            json.WriteStartArray();
            foreach (var row in rows) Write(row, json);
            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    /// <summary>As long as its share of the longest, to an eighth of a character; what was read at all shows.</summary>
    internal static string Bar(long views, long most, int cells = BarCells)
    {
        var eighths = most == 0 ? 0 : (int)Math.Max(1, Math.Round((double)views / most * cells * 8));
        var bar = new string('\u2588', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString());
        return bar.PadRight(cells);
    }

    private static void Write(ViewRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("window", row.Window.ToString());
        json.WriteString("section", row.Section);
        json.WriteNumber("rank", row.Rank);
        json.WriteNumber("views", row.Entry.Views);
        json.WriteString("title", row.Entry.Story.Article.Front.Title);
        json.WriteString("url", row.Entry.Story.Url);
        json.WriteString("path", row.Entry.Story.Article.Path);
        json.WriteEndObject();
    }

    private static string[] Cells(ViewRow row) =>
    [
        row.Window.ToString(),
        row.Section ?? "",
        row.Rank.ToString(CultureInfo.InvariantCulture),
        row.Entry.Views.ToString(CultureInfo.InvariantCulture),
        row.Entry.Story.Article.Front.Title,
        row.Entry.Story.Url,
        row.Entry.Story.Article.Path,
    ];
}
