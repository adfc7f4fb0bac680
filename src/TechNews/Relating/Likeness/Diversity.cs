using System.Collections.Immutable;

namespace TechNews.Relating.Likeness;

/// <summary>Lets no author fill a list alone while there are others. One per worker, since it keeps its scratch space.</summary>
/// <param name="perAuthor">How many of one author a list has, unless nothing else is left.</param>
/// <param name="count">How long a list is at most.</param>
internal sealed class Diversity(Kinship kinship, int perAuthor, int count)
{
    private readonly int[] taken = new int[kinship.AuthorCount];
    private readonly List<int> chosen = [];
    private readonly List<int> leftOver = [];

    /// <summary>The first in order, but of each author no more than allowed unless nothing else is left.</summary>
    public ImmutableArray<Story> Choose(ReadOnlySpan<(double Score, int Article)> best, ImmutableArray<Story> stories)
    {
        foreach (var (_, article) in best)
        {
            if (chosen.Count == count) break;
            if (HasEnough(article)) leftOver.Add(article);
            else Take(article);
        }

        foreach (var article in chosen) Forget(article);
        for (var i = 0; i < leftOver.Count && chosen.Count < count; i++) chosen.Add(leftOver[i]);
        ImmutableArray<Story> list = [.. chosen.Select(article => stories[article])];
        chosen.Clear();
        leftOver.Clear();
        return list;
    }

    private bool HasEnough(int article)
    {
        foreach (var author in kinship.AuthorsOf(article))
        {
            if (taken[author] >= perAuthor) return true;
        }

        return false;
    }

    private void Take(int article)
    {
        foreach (var author in kinship.AuthorsOf(article)) taken[author]++;
        chosen.Add(article);
    }

    private void Forget(int article)
    {
        foreach (var author in kinship.AuthorsOf(article)) taken[author] = 0;
    }
}
