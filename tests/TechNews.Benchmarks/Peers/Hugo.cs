using System.Text.Json;
using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

internal static class Hugo
{
    public static Peer Peer { get; } = new()
    {
        Name = "hugo",
        ArticlePath = article => $"content/{article.Section}/{article.Slug}.md",
        FrontMatter = FrontMatter,
        Data = Data,
        StylePath = "static/assets/site.css",
        Arguments = ["--destination", Peer.Output, "--buildFuture"],
        VersionArguments = ["version"],
        Caches = ["resources"],
    };

    private static string FrontMatter(WrittenArticle article) => YamlFrontMatter.Of(
        [
            ("title", article.Plan.Title),
            ("date", article.Plan.Date),
            ("lastmod", article.Facts.Updated),
            ("authors", new[] { article.Facts.Author }),
            ("tags", article.Facts.Tags),
            ("summary", article.Facts.Summary),
            ("dont_miss", article.Facts.DontMiss ? true : null),
        ]);

    private static IEnumerable<(string Path, string Text)> Data(CorpusContent content)
    {
        yield return ("data/most_viewed.json", JsonSerializer.Serialize(PeerData.MostViewed(content)));
        yield return ("content/archive/_index.md", YamlFrontMatter.Of([("title", "Archive"), ("weight", 99)]));
        foreach (var (section, order) in content.Sections.Select((section, i) => (section, i + 1)))
            yield return ($"content/{section.Id}/_index.md", YamlFrontMatter.Of([("title", section.Title), ("description", section.Description), ("weight", order)]));
        foreach (var author in content.Authors)
            yield return ($"content/authors/{author.Id}/_index.md", YamlFrontMatter.Of([("title", author.Name), ("bio", author.Bio)]));
    }
}
