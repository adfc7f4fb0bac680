using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>Umami: <c>[{"x":"/page","y":12}]</c> of <c>/metrics</c>, the rows of <c>/metrics/expanded</c>, and <c>pages.csv</c> of its export.</summary>
internal static class UmamiExport
{
    public static TableShape Table { get; } = new() { Source = "umami", Path = ["x"], Visitors = ["y"] };

    public static Diagnostic? Read(JsonElement root, string file, ExportRows rows)
    {
        if (rows.DayOfAll is null) return CollectingProblems.NoDay(file, Table.Source);
        var number = 0L;
        foreach (var row in root.Items())
        {
            number++;
            var isExpanded = row.TryGet("name", out var name);
            var visitors = row.Get(isExpanded ? "visitors" : "y").Whole();
            var pageViews = isExpanded ? row.Get("pageviews").Whole() : visitors;
            rows.Add(number, Table.Source, new ExportRow(null, "", (isExpanded ? name : row.Get("x")).Text(), visitors, pageViews));
        }

        return null;
    }
}
