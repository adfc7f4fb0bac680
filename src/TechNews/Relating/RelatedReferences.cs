using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>What editors say in <c>related</c> and <c>related_exclude</c>.</summary>
internal static class RelatedReferences
{
    /// <summary>Ids that no article has. An article that is not live yet is known, and simply not shown.</summary>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<Story> stories, ImmutableArray<Article> articles)
    {
        var referring = stories.Where(story => story.Article.Front is { Related.Length: > 0 } or { RelatedExclude.Length: > 0 }).ToList();
        if (referring.Count == 0) return [];

        var known = articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        return referring
            .SelectMany(story => story.Article.Front.Related.Concat(story.Article.Front.RelatedExclude))
            .Where(id => !known.Contains(id.Value))
            .Select(id => RelatingProblems.UnknownRelated(id, known.Order(StringComparer.Ordinal)));
    }

    /// <summary>Puts the editor's choice first, in the editor's order; what the editor excludes stays out even of that.</summary>
    public static ImmutableArray<ImmutableArray<Story>> First(ImmutableArray<Story> stories, StoryIndex index, ImmutableArray<Story>[] computed)
    {
        var lists = new ImmutableArray<Story>[stories.Length];
        for (var i = 0; i < stories.Length; i++)
        {
            var front = stories[i].Article.Front;
            lists[i] = front.Related.IsEmpty ? computed[i] : [.. Chosen(stories[i], front, index), .. computed[i]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(lists);
    }

    private static IEnumerable<Story> Chosen(Story story, FrontMatter front, StoryIndex index) => front.Related
        .Where(id => !front.RelatedExclude.Any(excluded => string.Equals(excluded.Value, id.Value, StringComparison.Ordinal)))
        .Select(id => index.ById(id.Value))
        .OfType<Story>()
        .Where(other => other != story && !other.IsRetracted)
        .Distinct();
}
