using System.Globalization;
using System.Text;
using System.Text.Json;
using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

internal static class Pelican
{
    public static Peer Peer { get; } = new()
    {
        Name = "pelican",
        ArticlePath = article => $"content/{article.Section}/{article.Slug}.md",
        FrontMatter = FrontMatter,
        Data = content => [("site.json", JsonSerializer.Serialize(PeerData.All(content)))],
        StylePath = "theme/static/site.css",
        Arguments = ["content", "--settings", "pelicanconf.py", "--output", Peer.Output, "--quiet"],
        VersionArguments = ["--version"],
        Caches = ["cache", "__pycache__", "plugins/__pycache__"],
    };

    // Its Markdown reader takes key-and-value lines, up to the first empty one. The section is the folder.
    private static string FrontMatter(WrittenArticle article)
    {
        var text = new StringBuilder($"Title: {article.Plan.Title}\nDate: {When(article.Plan.Date)}\n");
        if (article.Facts.Updated is { } updated) text.Append($"Modified: {When(updated)}\n");
        text.Append($"Authors: {article.Facts.Author}\nTags: {string.Join(", ", article.Facts.Tags)}\n");
        if (article.Facts.Summary is { } summary) text.Append($"Summary: {summary}\n");
        if (article.Facts.DontMiss) text.Append("Dont_Miss: yes\n");
        return text.ToString();
    }

    private static string When(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
