using System.Diagnostics;
using System.Globalization;
using TechNews.Benchmarks.Measuring;
using TechNews.Composing.Searching;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Benchmarks;

/// <summary>
/// The search index of a corpus: time, memory and size, and what a reader's first query transfers. Fails above <c>--seconds</c> of processor time or
/// <c>--bytes</c> of a query's median.
/// </summary>
internal static class SearchCommand
{
    public static int Run(Options options)
    {
        options.AllowOnly("repeat", "seconds", "bytes");
        if (options.Rest is not [var directory]) throw new WrongUsageException("search needs the folder of a corpus");
        var build = new BuildOptions { Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };
        var parsed = SiteParser.Parse(SiteLoader.Load(directory, build).Value).Value;
        var config = parsed.Config with { Search = true, Related = new RelatedSettings { Limit = 0 } };
        var edition = Editing.EditionOf(parsed with { Config = config }, build).Value;
        Say($"{edition.Stories.Length} articles");
        var files = Array.Empty<OutputFile>();
        var seconds = double.MaxValue;
        for (var run = 0; run < options.Number("repeat", 3); run++) (files, seconds) = Measure(edition, seconds);
        foreach (var kind in files.GroupBy(file => file.Path[..file.Path.LastIndexOf('/')], StringComparer.Ordinal))
            Say($"    {kind.Key}: {kind.Count()} files, {kind.Sum(file => file.Content.Length)} bytes, the largest {kind.Max(file => file.Content.Length)}");
        var bytes = QueryCosts.Print(files, Say);
        var isWithin = seconds <= options.Number("seconds", int.MaxValue) && bytes <= options.Number("bytes", int.MaxValue);
        Say(isWithin ? (FormattableString)$"within the budget" : $"OVER the budget");
        return isWithin ? 0 : 1;
    }

    private static (OutputFile[] Files, double Seconds) Measure(Edition edition, double best)
    {
        GC.Collect();
        var (allocated, processor, watch) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        OutputFile[] files = [.. SearchIndex.All(edition)];
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Say($"{watch.Elapsed.TotalSeconds:0.00} s, processor {used:0.00} s, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated");
        return (files, Math.Min(best, used));
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
