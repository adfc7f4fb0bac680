using System.Globalization;
using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;
using TechNews.Collecting;
using TechNews.Diagnostics;

namespace TechNews.Cli.Listing;

/// <summary>The report of <c>collect views</c> as one object, always with the same keys, findings among them.</summary>
internal static class ViewsReportJson
{
    public static void Write(CountedViews counted, IEnumerable<Diagnostic> findings, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout)) Write(counted, findings, json);
        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void Write(CountedViews counted, IEnumerable<Diagnostic> findings, Utf8JsonWriter json)
    {
        var views = counted.Views;
        json.WriteStartObject();
        json.WriteNumber("lines", views.Tally.Lines);
        json.WriteStartObject("counters");
        foreach (var rule in Tally.Rules) json.WriteNumber(CountedViews.Key(rule), views.Tally[rule]);
        json.WriteEndObject();
        json.WriteStartArray("inputs");
        foreach (var input in views.Inputs) Write(input, json);
        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var day in views.Days) Write(day, json);
        json.WriteEndArray();
        json.WriteNumber("rows_withheld", views.RowsWithheld);
        json.WriteStartArray("written");
        foreach (var path in counted.Changes.Written) json.WriteStringValue(path);
        json.WriteEndArray();
        json.WriteNumber("unchanged", counted.Changes.Unchanged);
        json.WriteNumber("seconds", Math.Round(counted.Elapsed.TotalSeconds, 3));
        json.WriteNumber("lines_per_second", counted.LinesPerSecond);
        json.WriteStartArray("findings");
        foreach (var finding in findings.Order()) JsonFindings.Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(CountedInput input, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("source", input.Source);
        json.WriteEndObject();
    }

    private static void Write(DayOfViews day, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("date", day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("source", day.Source);
        json.WriteNumber("articles", day.Rows.Length);
        json.WriteNumber("visitors", day.Visitors);
        json.WriteNumber("pageviews", day.PageViews);
        json.WriteEndObject();
    }
}
