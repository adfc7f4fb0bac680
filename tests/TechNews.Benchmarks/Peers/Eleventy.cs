using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

internal static class Eleventy
{
    public static Peer Peer { get; } = new()
    {
        Name = "eleventy",
        ArticlePath = article => $"content/{article.Section}/{article.Slug}.md",
        FrontMatter = FrontMatter,
        Data = content => PeerData.Files(content).Select(file => ($"_data/{file.Name}.json", file.Json)),
        StylePath = "assets/site.css",
        Arguments = ["--output=" + Peer.Output, "--quiet"],
        VersionArguments = ["--version"],
        Caches = [".cache"],
    };

    // Not "tags": Eleventy would make a collection of each, which the templates do not need.
    private static string FrontMatter(WrittenArticle article) => YamlFrontMatter.Of(
        [
            ("title", article.Plan.Title),
            ("date", article.Plan.Date),
            ("updated", article.Facts.Updated),
            ("section", article.Plan.Section),
            ("authors", new[] { article.Facts.Author }),
            ("topics", article.Facts.Tags),
            ("summary", article.Facts.Summary),
            ("dont_miss", article.Facts.DontMiss ? true : null),
        ]);
}
