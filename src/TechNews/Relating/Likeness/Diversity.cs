using System.Collections.Immutable;

namespace TechNews.Relating.Likeness;

/// <summary>Lets no author fill a list alone while there are others. One per worker, since it keeps its scratch space.</summary>
/// <param name="perAuthor">How many of one author a list has, unless nothing else is left.</param>
/// <param name="count">How long a list is at most.</param>
internal sealed class Diversity(int perAuthor, int count)
{
    // An edition has one link for each author.
    private readonly Dictionary<AuthorLink, int> taken = new(ReferenceEqualityComparer.Instance);
    private readonly List<Story> leftOver = [];

    /// <summary>The first in order, but of each author no more than allowed unless nothing else is left.</summary>
    public ImmutableArray<Story> Choose(ReadOnlySpan<(double Score, int Article)> best, ImmutableArray<Story> stories)
    {
        taken.Clear();
        leftOver.Clear();
        var chosen = ImmutableArray.CreateBuilder<Story>(Math.Min(count, best.Length));
        foreach (var (_, article) in best)
        {
            if (chosen.Count == count) break;
            var story = stories[article];
            if (HasEnough(story))
            {
                leftOver.Add(story);
                continue;
            }

            foreach (var author in story.Authors) taken[author] = taken.GetValueOrDefault(author) + 1;
            chosen.Add(story);
        }

        for (var i = 0; i < leftOver.Count && chosen.Count < count; i++) chosen.Add(leftOver[i]);
        return chosen.DrainToImmutable();
    }

    private bool HasEnough(Story story)
    {
        foreach (var author in story.Authors)
        {
            if (taken.GetValueOrDefault(author) >= perAuthor) return true;
        }

        return false;
    }
}
