using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>
/// <c>most-viewed.json</c>: the ranking for programs, such as a script that refreshes the block between two builds. Where the pages show no
/// ranking its list is empty; a site without any view counts has no such file.
/// </summary>
internal static class MostViewedJson
{
    public const string Path = "most-viewed.json";

    private const int LeastItems = 10;

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // A file of its own, never a part of a page.
    };

    public static IEnumerable<OutputFile> Of(Edition edition)
    {
        if (edition.MostViewed.NewestDay is not { } newest) yield break;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout)) Write(edition, newest, json);
        buffer.WriteByte((byte)'\n');
        yield return new OutputFile(Path, new FileContent.InMemory(buffer.ToArray()), SourceLocation.WholeFile("site.yml"));
    }

    /// <summary>The first instant after another at which the file says that it is younger.</summary>
    public static DateTimeOffset NextStamp(DateTimeOffset asOf) => Stamp(asOf).AddHours(1);

    // To the hour: builds that find nothing new within it give the same bytes, and nothing is uploaded again.
    private static DateTimeOffset Stamp(DateTimeOffset asOf) => asOf.AddTicks(-(asOf.UtcTicks % TimeSpan.TicksPerHour));

    private static void Write(Edition edition, DateOnly newest, Utf8JsonWriter json)
    {
        var (ranking, settings) = (edition.MostViewed, edition.Config.MostViewed);
        json.WriteStartObject();
        json.WriteString("title", ranking.IsReal ? Labels.Ranking(settings.OrderBy) : null);
        json.WriteString("window", ranking.Window.ToString());
        json.WriteString("order_by", WordOf(settings.OrderBy));
        json.WriteString("metric", settings.Metric == ViewMetric.Visitors ? "visitors" : "pageviews");
        json.WriteString("generated_at", Iso(Stamp(edition.AsOf)));
        json.WriteString("newest_day", newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("source");
        foreach (var source in ranking.Sources) json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteStartArray("list");
        foreach (var (place, entry) in Shown(ranking, settings).Index()) Write(place + 1, entry, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // One more than a page shows, for the page that leaves itself out.
    private static ImmutableArray<RankedStory> Shown(Ranking ranking, MostViewedSettings settings) => ranking.IsReal
        ? [.. ranking.Entries.Take(Math.Max(LeastItems, Math.Max(settings.FrontLimit, settings.Limit) + 1))]
        : [];

    private static void Write(int rank, RankedStory entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", rank);
        json.WriteString("title", entry.Story.Title);
        json.WriteString("url", entry.Story.Url);
        json.WriteString("excerpt", entry.Story.ShortExcerpt);
        json.WriteString("section", entry.Story.Section?.Section.Id);
        json.WriteString("published_at", Iso(entry.Story.PublishedAt));
        json.WriteNumber("views", entry.Views);
        json.WriteEndObject();
    }

    private static string WordOf(RankingOrder order) => order switch
    {
        RankingOrder.HotLog => "hot-log",
        RankingOrder.Hot => "hot",
        RankingOrder.Trending => "trending",
        RankingOrder.Average => "average",
        _ => "views",
    };

    private static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
