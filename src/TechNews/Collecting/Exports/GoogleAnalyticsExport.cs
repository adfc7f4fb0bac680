using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>Google Analytics 4: the Data API's runReport, and CSV with English column names (others with the generic reader).</summary>
internal static class GoogleAnalyticsExport
{
    public static TableShape Table { get; } = new()
    {
        Source = "ga4",
        Path = ["pagePath", "Page path", "Page path and screen class", "pagePathPlusQueryString", "Page path + query string"],
        Visitors = ["activeUsers", "Active users", "totalUsers", "Total users", "Users"],
        PageViews = ["screenPageViews", "Views"],
        Date = ["date"],
        Host = ["hostName", "Hostname"],
    };

    public static Diagnostic? Read(JsonElement root, string file, ExportRows rows)
    {
        string[] dimensions = [.. root.Items("dimensionHeaders").Select(header => header.Get("name").Text())];
        string[] metrics = [.. root.Items("metricHeaders").Select(header => header.Get("name").Text())];
        var path = TableShape.Find(dimensions, Table.Path);
        var date = TableShape.Find(dimensions, Table.Date);
        var host = TableShape.Find(dimensions, Table.Host);
        var visitors = TableShape.Find(metrics, Table.Visitors);
        var pageViews = TableShape.Find(metrics, Table.PageViews);
        if (path < 0) return CollectingProblems.NoColumn(file, "pagePath");
        if (visitors < 0 && pageViews < 0) return CollectingProblems.NoColumn(file, "activeUsers");
        if (date < 0 && rows.DayOfAll is null) return CollectingProblems.NoDay(file, Table.Source);
        var number = 0L;
        foreach (var row in root.Items("rows"))
        {
            number++;
            string[] names = [.. row.Items("dimensionValues").Select(value => value.Get("value").Text())];
            var counts = row.Items("metricValues");
            var day = date < 0 ? null : ExportRows.Day(names.ElementAtOrDefault(date) ?? "");
            if (date >= 0 && day is null) rows.Bad(number, "the date cannot be read");
            else
            {
                rows.Add(number, Table.Source, new ExportRow(
                    day,
                    (host < 0 ? null : names.ElementAtOrDefault(host)) ?? "",
                    names.ElementAtOrDefault(path) ?? "",
                    counts.At(visitors < 0 ? pageViews : visitors).Get("value").Whole(),
                    counts.At(pageViews < 0 ? visitors : pageViews).Get("value").Whole()));
            }
        }

        return null;
    }
}
