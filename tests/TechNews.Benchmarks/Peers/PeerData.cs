using System.Text.Json;
using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

/// <summary>Sections, authors and what is most viewed, as data for the peers' templates.</summary>
internal static class PeerData
{
    // As many as TechNews shows beside an article, and one that takes the place of the article itself.
    private const int MostViewedShown = 3;

    public static string[] MostViewed(CorpusContent content) =>
        ViewFiles.MostViewed(content.Plan, content.Seed, MostViewedShown + 1);

    public static IEnumerable<(string Name, string Json)> Files(CorpusContent content) =>
        All(content).Select(entry => (entry.Key, JsonSerializer.Serialize(entry.Value)));

    public static Dictionary<string, object> All(CorpusContent content) => new(StringComparer.Ordinal)
    {
        ["site"] = new { title = "Corpus", description = "A generated site to measure with.", url = "https://corpus.example" },
        ["sections"] = content.Sections.Select(section => new { id = section.Id, title = section.Title, description = section.Description }),
        ["people"] = content.Authors.Select(author => new { id = author.Id, name = author.Name, bio = author.Bio }),
        ["titles"] = content.Sections.ToDictionary(section => section.Id, section => section.Title, StringComparer.Ordinal),
        ["descriptions"] = content.Sections.ToDictionary(section => section.Id, section => section.Description, StringComparer.Ordinal),
        ["names"] = content.Authors.ToDictionary(author => author.Id, author => author.Name, StringComparer.Ordinal),
        ["bios"] = content.Authors.ToDictionary(author => author.Id, author => author.Bio, StringComparer.Ordinal),
        ["most_viewed"] = MostViewed(content),
    };
}
