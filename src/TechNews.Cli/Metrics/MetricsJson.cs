using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Metrics;

/// <summary>What a build cost, as one object: times in milliseconds, sizes in bytes.</summary>
internal static class MetricsJson
{
    public static string Of(BuildMetrics metrics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout))
        {
            json.WriteStartObject();
            WriteAll(json, "stages", metrics.Stages, WriteStage);
            WriteAll(json, "templates", metrics.Templates, WriteTemplate);
            json.WriteNumber("pages", metrics.Pages);
            json.WriteNumber("pages_reused", metrics.PagesReused);
            json.WriteNumber("fragments_reused", metrics.FragmentsReused);
            WriteAll(json, "slowest_articles", metrics.SlowestArticles, WriteArticle);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStage(Utf8JsonWriter json, StageCost stage)
    {
        json.WriteString("stage", MetricsTable.Name(stage));
        json.WriteNumber("wall_ms", stage.Wall.TotalMilliseconds);
        json.WriteNumber("cpu_ms", stage.Processor.TotalMilliseconds);
        json.WriteNumber("allocated_bytes", stage.Bytes);
    }

    private static void WriteTemplate(Utf8JsonWriter json, TemplateCost cost)
    {
        json.WriteString("template", cost.Path);
        json.WriteNumber("count", cost.Count);
        json.WriteNumber("reused", cost.Reused);
        json.WriteNumber("total_ms", cost.Total.TotalMilliseconds);
        json.WriteNumber("mean_ms", cost.Mean.TotalMilliseconds);
        json.WriteNumber("allocated_bytes", cost.Bytes);
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleCost article)
    {
        json.WriteString("path", article.Path);
        json.WriteNumber("parse_ms", article.Parse.TotalMilliseconds);
        json.WriteNumber("render_ms", article.Render.TotalMilliseconds);
    }
}
