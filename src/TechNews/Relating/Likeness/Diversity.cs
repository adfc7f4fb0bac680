using System.Collections.Immutable;

namespace TechNews.Relating.Likeness;

/// <summary>Lets no author fill a list alone while there are others.</summary>
internal static class Diversity
{
    /// <summary>The first <paramref name="count"/> in order, but of each author no more than allowed unless nothing else is left.</summary>
    public static ImmutableArray<Story> Choose(ReadOnlySpan<(double Score, int Article)> best, ImmutableArray<Story> stories, int perAuthor, int count)
    {
        var chosen = ImmutableArray.CreateBuilder<Story>(Math.Min(count, best.Length));
        var leftOver = new List<Story>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, article) in best)
        {
            if (chosen.Count == count) break;
            var story = stories[article];
            if (story.Authors.Any(author => taken.GetValueOrDefault(author.Author.Id) >= perAuthor))
            {
                leftOver.Add(story);
                continue;
            }

            foreach (var author in story.Authors) taken[author.Author.Id] = taken.GetValueOrDefault(author.Author.Id) + 1;
            chosen.Add(story);
        }

        chosen.AddRange(leftOver.Take(count - chosen.Count));
        return chosen.ToImmutable();
    }
}
