using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating.Likeness;

/// <summary>The features of every article, by the articles' order, and the table that numbers them.</summary>
internal sealed record FeatureLists(Feature[][] Lists, FeatureTable Table)
{
    // Words that an article is found by; how many it looks for in others is the site's choice.
    private const int KeptWords = 32;

    // Where nothing may be known of the future, any word that is new today may be the one that relates it tomorrow.
    private const int KeptWordsForTheFuture = 200;

    public static FeatureLists Of(ImmutableArray<MadeStory> stories, RelatedSettings settings, ParallelOptions threads) =>
        settings.IncludeNewer ? AsOfNow(stories, settings, threads) : AsOfEach(stories, settings);

    /// <summary>Retracted articles and those that ask not to be found are related to nothing, and say nothing of what is rare.</summary>
    public static bool IsCandidate(Story story) => !story.IsRetracted && !story.Article.Front.NoIndex;

    private static FeatureLists AsOfNow(ImmutableArray<MadeStory> stories, RelatedSettings settings, ParallelOptions threads)
    {
        var table = new FeatureTable();
        var (articles, length) = (0, 0L);
        foreach (var story in stories)
        {
            if (!IsCandidate(story.Story)) continue;
            Count(story, table);
            articles++;
            length += FeatureSelection.LengthOf(story);
        }

        var mean = (double)length / Math.Max(1, articles);
        var lists = new Feature[stories.Length][];
        var most = Math.Max(settings.Terms, KeptWords);
        Parallel.For(0, stories.Length, threads, () => new FeatureSelection(table, settings.MaxShare, least: 2, most), (i, _, selection) =>
        {
            lists[i] = selection.Of(stories[i], articles, mean);
            return selection;
        }, static _ => { });
        return new FeatureLists(lists, table);
    }

    // From the oldest on, each by what was known when it appeared: what comes later cannot change it.
    private static FeatureLists AsOfEach(ImmutableArray<MadeStory> stories, RelatedSettings settings)
    {
        var table = new FeatureTable();
        var selection = new FeatureSelection(table, settings.MaxShare, least: 1, Math.Max(settings.Terms, KeptWordsForTheFuture));
        var (articles, length) = (0, 0L);
        var lists = new Feature[stories.Length][];
        for (var i = stories.Length - 1; i >= 0; i--)
        {
            if (IsCandidate(stories[i].Story))
            {
                Count(stories[i], table);
                articles++;
                length += FeatureSelection.LengthOf(stories[i]);
            }

            lists[i] = selection.Of(stories[i], articles, (double)length / Math.Max(1, articles));
        }

        return new FeatureLists(lists, table);
    }

    private static void Count(MadeStory story, FeatureTable table)
    {
        foreach (var packed in story.Terms.Packed) table.Count(Feature.KeyOfTerm(packed));
        foreach (var tag in story.Story.Tags) table.Count(Feature.KeyOfTag(tag));
    }
}
