using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Benchmarks;

/// <summary>
/// Related articles of a corpus on one core: time, memory, and the postings read, so that a regression shows as a count. Fails above
/// <c>--seconds</c> of processor time or <c>--postings</c> an article.
/// </summary>
internal static class RelatedCommand
{
    private const int Listed = 12;

    public static int Run(Options options)
    {
        options.AllowOnly("threads", "repeat", "postings", "seconds");
        if (options.Rest is not [var directory]) throw new WrongUsageException("related needs the folder of a corpus");
        var now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var build = new BuildOptions { Now = now };
        var parsed = SiteParser.Parse(SiteLoader.Load(directory, build).Value).Value;
        var settings = new RelatedSettings();
        var stories = Editing.LiveStories(parsed, build);
        Say($"{stories.Length} articles, {stories.Average(story => story.Terms.Packed.Length):0} different words each");
        var isWithin = true;
        for (var run = 0; run < options.Number("repeat", 3); run++)
        {
            var (seconds, postings) = Measure(stories, settings, options.Number("threads", 1));
            isWithin &= seconds <= options.Number("seconds", int.MaxValue) && postings <= options.Number("postings", int.MaxValue);
        }

        Say(isWithin ? (FormattableString)$"within the budget" : $"OVER the budget");
        return isWithin ? 0 : 1;
    }

    private static (double Seconds, double Postings) Measure(ImmutableArray<MadeStory> stories, RelatedSettings settings, int threads)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var lists = RelatedStories.Of(stories, settings, Listed, threads);
        var used = Environment.CpuUsage.TotalTime - processor;
        var bytes = GC.GetTotalMemory(forceFullCollection: false) - before;
        var found = lists.Lists.Average(list => list.Length);
        var each = lists.PostingsRead / (double)stories.Length;
        Say($"{watch.Elapsed.TotalSeconds:0.00} s, processor {used.TotalSeconds:0.00} s, {bytes / 1e6:0} MB not yet collected");
        Say($"    {lists.PostingsRead} postings read, {each:0} an article; {found:0.0} found; lists {SumOf(lists)}");
        return (used.TotalSeconds, each);
    }

    // Two versions that relate alike print the same.
    private static string SumOf(RelatedLists lists)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var list in lists.Lists) hash.AppendData(Encoding.UTF8.GetBytes(string.Join(' ', list.Select(story => story.Article.Path)) + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
