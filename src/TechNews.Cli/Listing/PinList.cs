using System.Globalization;
using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;
using TechNews.Relating;

namespace TechNews.Cli.Listing;

/// <summary>Pins as <c>list pins</c> shows them: where, which article, from when until when, and whether they count now.</summary>
internal static class PinList
{
    private static readonly string[] Columns = ["front", "block", "ref", "path", "from", "until", "active", "state"];

    public static void Write(IReadOnlyCollection<PlacedPin> pins, string format, Surroundings surroundings)
    {
        var writer = surroundings.Out;
        switch (format)
        {
            case "json":
                WriteJson(pins, writer);
                break;
            case "csv":
                foreach (var line in pins.Select(Cells).Prepend(Columns)) writer.Write(string.Join(',', line.Select(CsvList.Cell)) + "\r\n");
                break;
            default:
                WriteTable(pins, writer, surroundings.Width);
                break;
        }
    }

    private static string[] Cells(PlacedPin pin) =>
    [
        FrontOf(pin), pin.Block, pin.Ref, pin.Article.Path, Iso(pin.From) ?? "", Iso(pin.Until) ?? "", pin.State == PinState.Active ? "true" : "false", StateOf(pin),
    ];

    // A line for each pin; where the longest would break, a few lines for each.
    private static void WriteTable(IReadOnlyCollection<PlacedPin> pins, TextWriter writer, int? cells)
    {
        string[][] lines = [["STATE", "FRONT", "BLOCK", "FROM", "UNTIL", "REF"], .. pins.Select(Line)];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length - 1).Select(column => lines.Max(line => CellWidth.Of(line[column])))];
        if (cells < widths.Sum(width => width + 2) + lines.Max(line => CellWidth.Of(line[^1])))
        {
            foreach (var line in lines.Skip(1)) writer.WriteLine($"{line[0]}  {line[1]}, {line[2]}\n  {line[3]} until {line[4]}\n  {line[5]}");
            writer.WriteLine(FindingWords.Number(pins.Count, "pin"));
            return;
        }

        foreach (var line in lines)
        {
            for (var column = 0; column < widths.Length; column++) writer.Write(line[column] + new string(' ', widths[column] + 2 - CellWidth.Of(line[column])));
            writer.WriteLine(line[^1]);
        }

        writer.WriteLine(FindingWords.Number(pins.Count, "pin"));
    }

    private static string[] Line(PlacedPin pin) =>
        [StateOf(pin), FrontOf(pin), PlainText.Of(pin.Block), Short(pin.From), Short(pin.Until), PlainText.Of(pin.Ref)];

    private static void WriteJson(IEnumerable<PlacedPin> pins, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout))
        {
            json.WriteStartArray();
            foreach (var pin in pins)
            {
                json.WriteStartObject();
                json.WriteString("front", pin.Front);
                json.WriteString("block", pin.Block);
                json.WriteString("ref", pin.Ref);
                json.WriteString("path", pin.Article.Path);
                json.WriteString("from", Iso(pin.From));
                json.WriteString("until", Iso(pin.Until));
                json.WriteBoolean("active", pin.State == PinState.Active);
                json.WriteString("state", StateOf(pin));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    // The short form in front matter names a block and no front.
    private static string FrontOf(PlacedPin pin) => pin.Front ?? "every";

    private static string StateOf(PlacedPin pin) => pin.State switch
    {
        PinState.Active => "active",
        PinState.Waiting => "waiting",
        PinState.Over => "over",
        _ => "skipped",
    };

    private static string? Iso(DateTimeOffset? instant) => instant is { } at ? ArticleRow.Iso(at) : null;

    private static string Short(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";
}
