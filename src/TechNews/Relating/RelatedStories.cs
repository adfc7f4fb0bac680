using System.Collections.Immutable;

namespace TechNews.Relating;

/// <summary>
/// Related articles by shared tags, section and nearness in time. A tag weighs by how rare it is, and only its
/// neighbours in time are looked at, so that a tag on every article costs no more than a rare one.
/// </summary>
internal static class RelatedStories
{
    private const int NeighboursPerTag = 60;
    private const int NeighboursPerSection = 20;
    private const double HalfLifeInDays = 180;

    /// <summary>For each story, by its place in <paramref name="stories"/>, the best <paramref name="count"/> others.</summary>
    public static ImmutableArray<Story>[] Of(ImmutableArray<Story> stories, int count)
    {
        var tags = Postings(stories, story => story.Tags.Select(tag => tag.Slug));
        var sections = Postings(stories, story => story.Section is { } section ? [section.Section.Id] : []);
        var related = new ImmutableArray<Story>[stories.Length];
        Parallel.For(0, stories.Length, () => new Scores(stories), (index, _, scores) =>
        {
            var story = stories[index];
            foreach (var tag in story.Tags)
            {
                var posting = tags[tag.Slug];
                scores.Add(posting, index, NeighboursPerTag, Math.Log(1 + ((double)stories.Length / posting.Length)));
            }

            if (story.Section is { } section) scores.Add(sections[section.Section.Id], index, NeighboursPerSection, weight: 0.5);
            related[index] = scores.Take(index, count);
            return scores;
        }, static _ => { });
        return related;
    }

    private static Dictionary<string, int[]> Postings(ImmutableArray<Story> stories, Func<Story, IEnumerable<string>> keys)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < stories.Length; i++)
        {
            foreach (var key in keys(stories[i]))
            {
                if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
                list.Add(i);
            }
        }

        return lists.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    // One per worker: a dense array of scores and the places that were touched.
    private sealed class Scores(ImmutableArray<Story> stories)
    {
        private readonly double[] score = new double[stories.Length];
        private readonly List<int> touched = [];

        public void Add(int[] posting, int self, int reach, double weight)
        {
            var at = Array.BinarySearch(posting, self);
            var from = Math.Max(0, at - reach);
            var to = Math.Min(posting.Length, at + reach + 1);
            for (var i = from; i < to; i++)
            {
                var other = posting[i];
                if (other == self) continue;
                if (score[other] == 0) touched.Add(other);
                score[other] += weight;
            }
        }

        public ImmutableArray<Story> Take(int self, int count)
        {
            var excluded = stories[self].Article.Front.RelatedExclude;
            var best = touched
                .Where(other => !stories[other].IsRetracted)
                .Where(other => !excluded.Any(id => string.Equals(id.Value, stories[other].Article.Id, StringComparison.Ordinal)))
                .Select(other => (Other: other, Score: score[other] * Decay(stories[self], stories[other])))
                .OrderByDescending(entry => entry.Score)
                .ThenBy(entry => entry.Other) // Stories are in order: newest first, then by path.
                .Take(count)
                .Select(entry => stories[entry.Other])
                .ToImmutableArray();
            foreach (var other in touched) score[other] = 0;
            touched.Clear();
            return best;
        }

        private static double Decay(Story one, Story other) =>
            Math.Pow(2, -Math.Abs((one.PublishedAt - other.PublishedAt).TotalDays) / HalfLifeInDays);
    }
}
