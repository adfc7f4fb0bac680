using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using TechNews.Parsing;
using TechNews.Relating.Likeness;

namespace TechNews.Relating;

/// <param name="Lists">For each story, by its place, the related ones, best first.</param>
/// <param name="PostingsRead">Entries of the index that were read: what the time goes up with.</param>
internal sealed record RelatedLists(ImmutableArray<Story>[] Lists, long PostingsRead);

/// <summary>
/// Related articles by the words and tags that two articles share and few others have, their section, authors, and nearness in time.
/// A word or tag that is common costs nothing, because it says nothing.
/// </summary>
internal static class RelatedStories
{
    private const int NearDuplicateBits = 3;

    // So few words hash too alike to tell a copy from a relative.
    private const int LeastWordsToCompare = 24;

    /// <summary>For each story the best <paramref name="count"/> others. The number of threads does not show in them.</summary>
    /// <param name="stories">Newest first, ties by path (ordinal).</param>
    /// <param name="threads">-1 for as many as the machine has.</param>
    public static RelatedLists Of(ImmutableArray<Story> stories, RelatedSettings settings, int count, int threads = -1)
    {
        var related = new ImmutableArray<Story>[stories.Length];
        if (count == 0)
        {
            Array.Fill(related, []);
            return new RelatedLists(related, 0);
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var features = FeatureLists.Of(stories, settings, parallel);
        var corpus = new Corpus(
            stories,
            new FeatureIndex(features, i => FeatureLists.IsCandidate(stories[i])),
            new TimeDecay(stories, settings.HalfLifeDays),
            stories.Select((story, place) => (story.Url, place)).DistinctBy(entry => entry.Url, StringComparer.Ordinal)
                .ToFrozenDictionary(entry => entry.Url, entry => entry.place, StringComparer.Ordinal));
        var postings = 0L;
        Parallel.For(0, stories.Length, parallel, () => new Worker(corpus, settings, count), (i, _, worker) =>
        {
            related[i] = worker.Of(i, features.Lists[i]);
            return worker;
        }, worker => Interlocked.Add(ref postings, worker.PostingsRead));
        return new RelatedLists(related, postings);
    }

    private sealed record Corpus(ImmutableArray<Story> Stories, FeatureIndex Index, TimeDecay Decay, FrozenDictionary<string, int> ByUrl);

    private sealed class Worker(Corpus corpus, RelatedSettings settings, int count)
    {
        private readonly ImmutableArray<Story> stories = corpus.Stories;
        private readonly TimeDecay decay = corpus.Decay;
        private readonly LikenessScores scores = new(corpus.Index, settings, corpus.Stories.Length);
        private readonly BestMatches best = new((count * 3) + 8); // More than are asked for, to choose other authors from.
        private readonly HashSet<int> unwanted = [];
        private readonly double mostBonus = settings.Weights.Section + settings.Weights.Author;

        public long PostingsRead => scores.PostingsRead;

        public ImmutableArray<Story> Of(int self, Feature[] features)
        {
            FindUnwanted(self);
            foreach (var other in scores.Touch(features, settings.IncludeNewer ? 0 : self + 1)) Consider(self, other);
            var found = Diversity.Choose(best.InOrder, stories, settings.PerAuthor, count);
            best.Clear();
            return found;
        }

        // Most candidates fail on what two arrays know of them, before their stories are looked at.
        private void Consider(int self, int other)
        {
            var score = scores.Take(other);
            if (score < 0 || score + mostBonus < best.Threshold) return;
            if ((score + mostBonus) * decay.AtMost(self, other) < best.Threshold || unwanted.Contains(other)) return;
            var (one, two) = (stories[self], stories[other]);
            var whole = (score + BonusOf(one, two)) * decay.Between(self, other);
            if (whole >= best.Threshold && !IsNearDuplicate(one, two)) best.Add(whole, other);
        }

        private double BonusOf(Story one, Story two) =>
            (one.Section is not null && one.Section == two.Section ? settings.Weights.Section : 0)
            + (HasSharedAuthor(one, two) ? settings.Weights.Author : 0);

        // Itself, what its body links to already, what its editor does not want, and what its editor has put first anyway.
        private void FindUnwanted(int self)
        {
            unwanted.Clear();
            unwanted.Add(self);
            var story = stories[self];
            foreach (var link in story.LinksTo)
            {
                if (corpus.ByUrl.TryGetValue(link.Split('#')[0], out var linked)) unwanted.Add(linked);
            }

            var front = story.Article.Front;
            if (front.Related.IsEmpty && front.RelatedExclude.IsEmpty) return;
            var ids = front.Related.Concat(front.RelatedExclude).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
            unwanted.UnionWith(Enumerable.Range(0, stories.Length).Where(i => ids.Contains(stories[i].Article.Id)));
        }

        private static bool HasSharedAuthor(Story one, Story two)
        {
            foreach (var author in one.Authors)
            {
                if (two.Authors.Contains(author)) return true;
            }

            return false;
        }

        // The same text again is no further reading.
        private static bool IsNearDuplicate(Story one, Story two)
        {
            var (mine, theirs) = (one.Article.Body.Terms, two.Article.Body.Terms);
            return Math.Min(mine.Packed.Length, theirs.Packed.Length) >= LeastWordsToCompare
                && BitOperations.PopCount(mine.Fingerprint ^ theirs.Fingerprint) <= NearDuplicateBits;
        }
    }
}
