using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Live articles by the ways in which other files name them.</summary>
internal sealed class StoryIndex
{
    private readonly Dictionary<string, Story> byPath;
    private readonly Dictionary<string, Story> byId;

    public StoryIndex(ImmutableArray<Story> stories, SiteUrls urls)
    {
        byPath = new Dictionary<string, Story>(stories.Length, StringComparer.Ordinal);
        byId = new Dictionary<string, Story>(stories.Length, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            byPath.TryAdd(PathKey(story.Url), story);
            byId.Add(story.Article.Id, story);
        }

        // An article's own address goes before the alias of another.
        foreach (var story in stories)
            foreach (var alias in story.Article.Front.Aliases) byPath.TryAdd(PathKey(urls.FromRoot(alias.Value)), story);
    }

    /// <summary>
    /// By URL path or alias, percent-encoded or not, with or without its last slash or <c>index.html</c>. A query or fragment makes no
    /// other page on a site of files, so it plays no part.
    /// </summary>
    public Story? ByPath(string path) => byPath.GetValueOrDefault(PathKey(path));

    /// <summary>By the path under <c>content/articles</c> without extension.</summary>
    public Story? ById(string id) => byId.GetValueOrDefault(id);

    private static string PathKey(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return UrlPath.Key(end < 0 ? path : path[..end]);
    }
}
