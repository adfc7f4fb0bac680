using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>
/// Plausible: <c>imported_pages_*.csv</c> of the full export, the page report of the dashboard, and the Stats API v2 with the
/// dimension <c>event:page</c>, with or without <c>time:day</c>.
/// </summary>
internal static class PlausibleExport
{
    private const int DashboardRows = 100;

    public static TableShape Table { get; } = new()
    {
        Source = "plausible",
        Path = ["page", "name"],
        Visitors = ["visitors", "unique_visitors"],
        PageViews = ["pageviews", "total_pageviews"],
        Date = ["date"],
        Host = ["hostname"],
    };

    public static bool Fits(string[] header) =>
        TableShape.Find(header, ["visitors", "unique_visitors"]) >= 0
        && (TableShape.Find(header, ["page"]) >= 0 || (TableShape.Find(header, ["name"]) >= 0 && TableShape.Find(header, ["bounce_rate", "pageviews"]) >= 0));

    /// <summary>The dashboard's report ends at its hundredth row without a word.</summary>
    public static bool IsCut(TableShape shape, bool hasDays, long rows) => ReferenceEquals(shape, Table) && !hasDays && rows == DashboardRows;

    public static Diagnostic? Read(JsonElement root, string file, ExportRows rows)
    {
        if (!root.TryGet("query", out var query)) query = default;
        var page = IndexOf(query, "dimensions", "event:page");
        var day = IndexOf(query, "dimensions", "time:day");
        var visitors = IndexOf(query, "metrics", "visitors");
        var pageViews = IndexOf(query, "metrics", "pageviews");
        if (page < 0) return CollectingProblems.NoColumn(file, "event:page");
        if (visitors < 0 && pageViews < 0) return CollectingProblems.NoColumn(file, "visitors");
        if (day < 0 && rows.DayOfAll is null) return CollectingProblems.NoDay(file, Table.Source);
        var number = 0L;
        foreach (var result in root.Items("results"))
        {
            number++;
            var dimensions = result.Items("dimensions");
            var metrics = result.Items("metrics");
            var row = new ExportRow(
                day < 0 ? null : ExportRows.Day(dimensions.At(day).Text()),
                "",
                dimensions.At(page).Text(),
                metrics.At(visitors < 0 ? pageViews : visitors).Whole(),
                metrics.At(pageViews < 0 ? visitors : pageViews).Whole());
            if (day >= 0 && row.Day is null) rows.Bad(number, "the day cannot be read");
            else rows.Add(number, Table.Source, row);
        }

        return null;
    }

    private static int IndexOf(JsonElement query, string list, string name) =>
        Array.FindIndex([.. query.Items(list)], item => string.Equals(item.Text(), name, StringComparison.Ordinal));
}
