using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TechNews.Relating;

/// <summary>Live articles by the ways in which other files name them.</summary>
internal sealed class StoryIndex
{
    private readonly FrozenDictionary<string, Story> byPath;
    private readonly FrozenDictionary<string, Story> byId;

    public StoryIndex(ImmutableArray<Story> stories, SiteUrls urls)
    {
        // An article's own address goes before the alias of another.
        var aliases = stories.SelectMany(story => story.Article.Front.Aliases.Select(alias => (Key: PathKey(urls.FromRoot(alias.Value)), Story: story)));
        byPath = stories.Select(story => (Key: PathKey(story.Url), Story: story))
            .Concat(aliases)
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Story, StringComparer.Ordinal);
        byId = stories.ToFrozenDictionary(story => story.Article.Id, StringComparer.Ordinal);
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
        var key = end < 0 ? path : path[..end];
        if (key.Contains('%', StringComparison.Ordinal)) key = Uri.UnescapeDataString(key);
        if (key.EndsWith("/index.html", StringComparison.Ordinal)) key = key[..^"index.html".Length];
        return key.Length > 1 ? key.TrimEnd('/') : key;
    }
}
