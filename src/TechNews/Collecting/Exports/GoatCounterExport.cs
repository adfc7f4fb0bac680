using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TechNews.Collecting.Inputs;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Exports;

/// <summary>
/// GoatCounter: the ZIP of JSON lines, the CSV export of version 2, and the reply of <c>/api/v0/stats/hits</c>. Its counts are visits.
/// </summary>
internal static class GoatCounterExport
{
    public const string Source = "goatcounter";

    private const string HitStats = "hit_stats.jsonl";
    private const string ExportVersion = "1.0";
    private const int LongestLine = 64 * 1024;

    public static bool IsArchive(ZipArchive archive) => archive.Entries.Any(entry => entry.Name is HitStats);

    public static Diagnostic? Read(ZipArchive archive, string file, ExportRows rows)
    {
        var version = Lines(archive, "info.json").Select(line => line.Text).FirstOrDefault("");
        if (Parse(version) is not { } about || about.Get("export_version").Text() is not ExportVersion) return CollectingProblems.WrongVersion(file, $"this reads export version {ExportVersion}");
        var paths = Paths(archive);
        foreach (var (number, text) in Lines(archive, HitStats))
        {
            var row = Parse(text) ?? default;
            if (row.Get("path_id").Whole() is not { } id || !paths.TryGetValue(id, out var path)) rows.Bad(number, "'path_id' is not in paths.jsonl");
            else if (rows.DayOfInstant(row.Get("hour").Text()) is not { } day) rows.Bad(number, "'hour' is no time of RFC 3339");
            else if (path is null) rows.Drop(Rule.NotAnArticle);
            else rows.Add(number, Source, new ExportRow(day, "", path, row.Get("count").Whole(), row.Get("count").Whole()));
        }

        return null;
    }

    /// <summary>The API's hits; only days are asked of it.</summary>
    public static void Read(JsonElement root, ExportRows rows)
    {
        var number = 0L;
        foreach (var hit in root.Items("hits"))
        {
            foreach (var stat in hit.Items("stats"))
            {
                number++;
                if (hit.Get("event").IsTrue()) rows.Drop(Rule.NotAnArticle);
                else if (ExportRows.Day(stat.Get("day").Text()) is not { } day) rows.Bad(number, "'day' is not of the form 2026-11-20");
                else rows.Add(number, Source, new ExportRow(day, "", Rooted(hit.Get("path").Text()), stat.Get("daily").Whole(), stat.Get("daily").Whole()));
            }
        }
    }

    // Null for an event, which is no page.
    private static Dictionary<long, string?> Paths(ZipArchive archive)
    {
        var paths = new Dictionary<long, string?>();
        foreach (var (_, text) in Lines(archive, "paths.jsonl"))
        {
            var path = Parse(text) ?? default;
            if (path.Get("id").Whole() is { } id) paths[id] = path.Get("event").IsTrue() ? null : Rooted(path.Get("path").Text());
        }

        return paths;
    }

    internal static string Rooted(string path) => path.StartsWith('/') || path.Length == 0 ? path : "/" + path;

    private static IEnumerable<(long Number, string Text)> Lines(ZipArchive archive, string name)
    {
        if (archive.Entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)) is not { } entry) yield break;
        using var stream = new BoundedInflation(entry.Open(), () => entry.CompressedLength);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = 0L;
        var line = new StringBuilder();
        for (var next = reader.Read(); next >= 0 || line.Length > 0; next = reader.Read())
        {
            if (next >= 0 && next != '\n')
            {
                if (line.Length < LongestLine) line.Append((char)next);
                continue;
            }

            number++;
            if (!string.IsNullOrWhiteSpace(line.ToString())) yield return (number, line.ToString());
            line.Clear();
        }
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
