using System.Text.Json;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>GoAccess' JSON report: <c>requests.data[]</c>, which it does not split by day.</summary>
internal static class GoAccessExport
{
    private const string Source = "goaccess";

    public static Diagnostic? Read(JsonElement root, string file, ExportRows rows)
    {
        if (rows.DayOfAll is null) return CollectingProblems.NoDay(file, Source);
        var number = 0L;
        foreach (var row in root.Get("requests").Items("data"))
        {
            number++;
            var method = row.Get("method").Text();
            if (method is not ("" or "GET")) rows.Drop(Rule.Method);
            else rows.Add(number, Source, new ExportRow(null, "", row.Get("data").Text(), Count(row, "visitors"), Count(row, "hits")));
        }

        return null;
    }

    private static long? Count(JsonElement row, string name)
    {
        var count = row.Get(name);
        return count.ValueKind == JsonValueKind.Object ? count.Get("count").Whole() : count.Whole();
    }
}
