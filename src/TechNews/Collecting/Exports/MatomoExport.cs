using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>Matomo's Actions.getPageUrls with <c>flat=1</c>: a list for one day, or an object of lists by day.</summary>
internal static class MatomoExport
{
    public static TableShape Table { get; } = new()
    {
        Source = "matomo",
        Path = ["url", "label", "metadata_url", "page url"],
        Visitors = ["nb_uniq_visitors", "nb_visits", "unique pageviews"],
        PageViews = ["nb_hits", "pageviews"],
        Date = ["date"],
    };

    public static bool Fits(string[] header) => TableShape.Find(header, ["nb_visits", "nb_hits", "nb_uniq_visitors"]) >= 0 && Table.Fits(header);

    public static Diagnostic? Read(JsonElement root, string file, ExportRows rows)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            if (rows.DayOfAll is null) return CollectingProblems.NoDay(file, Table.Source);
            ReadDay(root, null, 0, rows);
            return null;
        }

        var number = 0L;
        foreach (var day in root.EnumerateObject())
        {
            if (ExportRows.Day(day.Name) is { } date) number = ReadDay(day.Value, date, number, rows);
            else rows.Bad(++number, "a key is no day of the form 2026-11-20");
        }

        return null;
    }

    private static long ReadDay(JsonElement list, DateOnly? day, long number, ExportRows rows)
    {
        foreach (var row in list.Items())
        {
            number++;
            var visitors = row.Get("nb_uniq_visitors").Whole() ?? row.Get("nb_visits").Whole();
            var pageViews = row.Get("nb_hits").Whole() ?? visitors;
            rows.Add(number, Table.Source, new ExportRow(day, "", PathOf(row), visitors ?? pageViews, pageViews));
        }

        return number;
    }

    // A label is the path, of a page at the root without its slash; a row of a folder has no url.
    private static string PathOf(JsonElement row)
    {
        var url = row.Get("url").Text();
        if (url.Length > 0) return url;
        var label = row.Get("label").Text().Trim();
        return label.StartsWith('/') ? label : "/" + label;
    }
}
