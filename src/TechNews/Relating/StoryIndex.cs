using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TechNews.Relating;

/// <summary>Live articles by the ways in which other files name them.</summary>
internal sealed class StoryIndex
{
    private readonly FrozenDictionary<string, Story> byPath;
    private readonly FrozenDictionary<string, Story> byId;

    public StoryIndex(ImmutableArray<Story> stories)
    {
        byPath = stories.DistinctBy(story => PathKey(story.Url), StringComparer.Ordinal)
            .ToFrozenDictionary(story => PathKey(story.Url), StringComparer.Ordinal);
        byId = stories.ToFrozenDictionary(story => story.Article.Id, StringComparer.Ordinal);
    }

    /// <summary>By URL path, percent-encoded or not, with or without its last slash or <c>index.html</c>.</summary>
    public Story? ByPath(string path) => byPath.GetValueOrDefault(PathKey(path));

    /// <summary>By the path under <c>content/articles</c> without extension.</summary>
    public Story? ById(string id) => byId.GetValueOrDefault(id);

    private static string PathKey(string path)
    {
        var key = path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
        if (key.EndsWith("/index.html", StringComparison.Ordinal)) key = key[..^"index.html".Length];
        return key.Length > 1 ? key.TrimEnd('/') : key;
    }
}
