using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing.Searching;

/// <summary>What search may find: live stories that search engines may show, the oldest first, and of each no more than anybody may read.</summary>
internal static class FoundStories
{
    // Few enough to keep all threads busy on a small site, enough to have most of their words in common.
    private const int RunLength = 1024;

    public static ImmutableArray<Story> Of(Edition edition) => [.. edition.Stories.Reverse().Where(story => !story.Article.Front.NoIndex)];

    /// <summary>The words of the stories in runs, so that threads need not wait for each other.</summary>
    public static StoryWords[] Words(ImmutableArray<Story> stories)
    {
        var runs = new StoryWords[(stories.Length + RunLength - 1) / RunLength];
        var tables = new ConcurrentBag<WordTable>(); // A thread comes and goes many times, and a table has grown by then.
        Parallel.For(0, runs.Length, () => tables.TryTake(out var idle) ? idle : new WordTable(), (run, _, table) =>
        {
            var words = new WordCutter(table);
            for (var number = run * RunLength; number < Math.Min(stories.Length, (run + 1) * RunLength); number++) Read(stories[number], number, table, words);
            runs[run] = table.Finish();
            return table;
        }, tables.Add);
        return runs;
    }

    /// <summary>
    /// What a list of results tells of a story, besides its title: of one behind a paywall only what its editor wrote to be read by all, or what is
    /// free; of a retracted one nothing.
    /// </summary>
    public static string Excerpt(Story story) => story.IsRetracted ? "" : story.Excerpt;

    private static void Read(Story story, int number, WordTable table, WordCutter words)
    {
        table.Open(number, isTitle: true);
        Line(story.Title, words);
        if (story.IsRetracted) return; // Who looks for it finds that it was retracted, and not by what it claimed.
        table.Open(number, isTitle: false);
        Line(story.Summary, words);
        BodyWords.Read(FreeBody(story), words);
        if (story.Article.Front.Paywall) return;
        foreach (var update in story.Article.Front.Updates)
        {
            Line(update.Title ?? "", words);
            Line(update.Text, words);
        }
    }

    // Of a paywalled story what its page shows outside of the element for subscribers.
    private static ReadOnlySpan<byte> FreeBody(Story story) => story.Article.Front.Paywall ? Paywall.FreePart(story.FreeHtml) : story.Html.Joined().Span;

    private static void Line(string text, WordCutter words)
    {
        words.Add(text);
        words.Break();
    }
}
