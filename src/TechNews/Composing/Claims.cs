using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Which stories a page shows already: a story stands once on a page. Most Viewed alone is exempt, since it must be true to the numbers.</summary>
internal sealed class Claims
{
    private readonly HashSet<Story> claimed = [];

    /// <summary>Forgets one page for the next, which shows a story itself.</summary>
    public void Restart(Story own)
    {
        claimed.Clear();
        claimed.Add(own);
    }

    public bool Has(Story story) => claimed.Contains(story);

    public void Add(IEnumerable<Story> stories) => claimed.UnionWith(stories);

    public void Add(ImmutableArray<Selected> stories)
    {
        foreach (var one in stories) claimed.Add(one.Story);
    }

    /// <summary>The first <paramref name="count"/> stories that nothing has claimed, and claims them.</summary>
    public ImmutableArray<Story> Take(IEnumerable<Story> candidates, int count)
    {
        var taken = ImmutableArray.CreateBuilder<Story>(count);
        foreach (var story in candidates)
        {
            if (taken.Count == count) break;
            if (claimed.Add(story)) taken.Add(story);
        }

        return taken.DrainToImmutable();
    }

    /// <summary>As <see cref="Take"/>, but all or nothing: fewer than <paramref name="least"/> claim none.</summary>
    public ImmutableArray<Story> TakeAtLeast(IReadOnlyCollection<Story> candidates, int least, int count) =>
        candidates.Where(story => !claimed.Contains(story)).Take(least).Count() < least ? [] : Take(candidates, count);
}
