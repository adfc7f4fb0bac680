using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>GoatCounter's CSV export: a row for each page view; the first of a visit is a visitor. Its header begins with the version.</summary>
internal static class GoatCounterTable
{
    private const char Version = '2';

    private static readonly string[] Needed = ["Path", "Event", "Bot", "FirstVisit", "Date"];

    public static bool Fits(string[] header) =>
        header.Length > 3 && char.IsAsciiDigit(header[0].TrimStart('\uFEFF').FirstOrDefault()) && header.Contains("FirstVisit", StringComparer.Ordinal);

    public static Diagnostic? Read(TextReader reader, string file, ExportRows rows)
    {
        string[]? header = null;
        foreach (var line in CsvLines.Read(reader))
        {
            if (header is null)
            {
                if (line.Fields is not [var first, ..] || first.TrimStart('\uFEFF').FirstOrDefault() != Version) return CollectingProblems.WrongVersion(file, "this reads CSV version 2");
                header = Columns(line.Fields);
                if (Needed.FirstOrDefault(name => !header.Contains(name, StringComparer.Ordinal)) is { } missing) return CollectingProblems.NoColumn(file, missing);
            }
            else if (line.Fields?.Length != header.Length) rows.Bad(line.Line, "it has not as many columns as the header");
            else ReadRow(line, header, rows);
        }

        return null;
    }

    // "2Path" and "2,Path" are both in use; rows have no column for the version.
    private static string[] Columns(string[] header)
    {
        var first = header[0].TrimStart('\uFEFF')[1..];
        return first.Length == 0 ? header[1..] : [first, .. header[1..]];
    }

    private static void ReadRow(CsvLine line, string[] header, ExportRows rows)
    {
        if (IsTrue("Event")) rows.Drop(Rule.NotAnArticle);
        else if (Field("Bot") is not ("0" or "false" or "")) rows.Drop(Rule.Bot);
        else if (rows.DayOfInstant(Field("Date")) is not { } day) rows.Bad(line.Line, "'Date' is no time of RFC 3339");
        else rows.Add(line.Line, GoatCounterExport.Source, new ExportRow(day, "", GoatCounterExport.Rooted(Field("Path")), IsTrue("FirstVisit") ? 1 : 0, 1));

        string Field(string name) => line.Fields![Array.IndexOf(header, name)];
        bool IsTrue(string name) => Field(name) is "true" or "1";
    }
}
