using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating.Likeness;

namespace TechNews.Relating;

/// <param name="Lists">For each story, by its place, the related ones, best first.</param>
/// <param name="Copies">For each story those that say the same in nearly the same words, newest first; they are never related.</param>
/// <param name="PostingsRead">Entries of the index that were read: what the time goes up with.</param>
internal sealed record RelatedLists(ImmutableArray<Story>[] Lists, ImmutableArray<Story>[] Copies, long PostingsRead);

/// <summary>
/// Related articles by the words and tags that two articles share and few others have, their section, authors, and nearness in time.
/// A word or tag that is common costs nothing, because it says nothing.
/// </summary>
internal static class RelatedStories
{
    /// <summary>For each story the best <paramref name="count"/> others. The number of threads does not show in them.</summary>
    /// <param name="made">Newest first, ties by path (ordinal).</param>
    /// <param name="threads">-1 for as many as the machine has.</param>
    public static RelatedLists Of(ImmutableArray<MadeStory> made, RelatedSettings settings, int count, int threads = -1)
    {
        ImmutableArray<Story> stories = [.. made.Select(one => one.Story)];
        var (related, copies) = (new ImmutableArray<Story>[stories.Length], new ImmutableArray<Story>[stories.Length]);
        if (count == 0)
        {
            Array.Fill(related, []);
            Array.Fill(copies, []);
            return new RelatedLists(related, copies, 0);
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var features = FeatureLists.Of(made, settings, parallel);
        var corpus = new Corpus(
            stories,
            new FeatureIndex(features, i => FeatureLists.IsCandidate(stories[i])),
            new Kinship(stories, settings.Weights),
            new TimeDecay(stories, settings.HalfLifeDays),
            new CopyIndex(CopyKeys(made, parallel), count),
            PlacesBy(stories, story => story.Url),
            PlacesBy(stories, story => story.Article.Id));
        // A thread comes and goes many times, and a worker's arrays are as long as the site.
        var workers = new ConcurrentBag<Worker>();
        Parallel.For(0, stories.Length, parallel, () => workers.TryTake(out var idle) ? idle : new Worker(corpus, settings, count), (i, _, worker) =>
        {
            (related[i], copies[i]) = worker.Of(i, features.Lists[i]);
            return worker;
        }, workers.Add);
        return new RelatedLists(related, copies, workers.Sum(worker => worker.PostingsRead));
    }

    private static CopyKey?[] CopyKeys(ImmutableArray<MadeStory> stories, ParallelOptions threads)
    {
        var keys = new CopyKey?[stories.Length];
        Parallel.For(0, keys.Length, threads, i => keys[i] = CopyKey.Of(stories[i]));
        return keys;
    }

    private static Dictionary<string, int> PlacesBy(ImmutableArray<Story> stories, Func<Story, string> key)
    {
        var places = new Dictionary<string, int>(stories.Length, StringComparer.Ordinal);
        for (var i = 0; i < stories.Length; i++) places.TryAdd(key(stories[i]), i);
        return places;
    }

    private sealed record Corpus(ImmutableArray<Story> Stories, FeatureIndex Index, Kinship Kinship, TimeDecay Decay, CopyIndex Copies, Dictionary<string, int> ByUrl, Dictionary<string, int> ById);

    private sealed class Worker(Corpus corpus, RelatedSettings settings, int count)
    {
        private readonly ImmutableArray<Story> stories = corpus.Stories;
        private readonly Kinship kinship = corpus.Kinship;
        private readonly TimeDecay decay = corpus.Decay;
        private readonly LikenessScores scores = new(corpus.Index, settings, corpus.Stories.Length);
        private readonly BestMatches best = new((count * 3) + 8); // More than are asked for, to choose other authors from.
        private readonly Diversity diversity = new(corpus.Kinship, settings.PerAuthor, count);
        private readonly HashSet<int> unwanted = [];

        public long PostingsRead => scores.PostingsRead;

        public (ImmutableArray<Story> Related, ImmutableArray<Story> Copies) Of(int self, Feature[] features)
        {
            FindUnwanted(self);
            var from = settings.IncludeNewer ? 0 : self + 1;
            foreach (var other in scores.Touch(features, from)) Consider(self, other);
            var found = diversity.Choose(best.InOrder, stories);
            best.Clear();
            return (found, CopiesOf(self, from));
        }

        private ImmutableArray<Story> CopiesOf(int self, int from) =>
            corpus.Copies.Of(self) is { Count: > 0 } copies
                ? [.. copies.Where(other => other >= from && !unwanted.Contains(other)).Take(count).Select(other => stories[other])]
                : [];

        // Most candidates fail on what a few arrays know of them: a power, and what is unwanted, are for those that do not.
        private void Consider(int self, int other)
        {
            var score = scores.Of(other);
            if (score + kinship.MostBonus < best.Threshold) return;
            var most = decay.AtMost(self, other);
            if ((score + kinship.MostBonus) * most < best.Threshold) return;
            var undecayed = score + kinship.Bonus(self, other);
            if (undecayed * most < best.Threshold || unwanted.Contains(other)) return;
            var whole = undecayed * decay.Between(self, other);
            if (whole >= best.Threshold && !corpus.Copies.AreCopies(self, other)) best.Add(whole, other);
        }

        // Itself, what its body links to already, what its editor does not want, and what its editor has put first anyway.
        private void FindUnwanted(int self)
        {
            unwanted.Clear();
            unwanted.Add(self);
            var story = stories[self];
            foreach (var link in story.LinksTo)
            {
                var url = link.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? link[..at] : link;
                if (corpus.ByUrl.TryGetValue(url, out var linked)) unwanted.Add(linked);
            }

            AddUnwanted(story.Article.Front.Related);
            AddUnwanted(story.Article.Front.RelatedExclude);
        }

        private void AddUnwanted(ImmutableArray<Located<string>> ids)
        {
            foreach (var id in ids)
            {
                if (corpus.ById.TryGetValue(id.Value, out var named)) unwanted.Add(named);
            }
        }
    }
}
