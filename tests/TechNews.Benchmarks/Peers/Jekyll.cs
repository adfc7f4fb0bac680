using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

internal static class Jekyll
{
    public static Peer Peer { get; } = new()
    {
        Name = "jekyll",
        ArticlePath = article => $"_posts/{article.Folder}/{article.Date:yyyy-MM-dd}-{article.Slug}.md",
        FrontMatter = FrontMatter,
        Data = content => PeerData.Files(content).Select(file => ($"_data/{file.Name}.json", file.Json)),
        StylePath = "assets/site.css",
        Arguments = ["build", "--destination", Peer.Output, "--quiet"],
        VersionArguments = ["--version"],
        Caches = [".jekyll-cache"],
    };

    private static string FrontMatter(WrittenArticle article) => YamlFrontMatter.Of(
        [
            ("title", article.Plan.Title),
            ("date", article.Plan.Date),
            ("updated", article.Facts.Updated),
            ("categories", new[] { article.Plan.Section }),
            ("authors", new[] { article.Facts.Author }),
            ("tags", article.Facts.Tags),
            ("summary", article.Facts.Summary),
            ("dont_miss", article.Facts.DontMiss ? true : null),
        ]);
}
