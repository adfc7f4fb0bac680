using System.Diagnostics;
using System.Globalization;
using TechNews.Assets;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Rendering;

namespace TechNews.Benchmarks;

/// <summary>One whole build in this process, stage by stage: wall time, CPU time of all threads, allocations.</summary>
internal static class StagesCommand
{
    public static int Run(string site, string output, int runs)
    {
        for (var run = 1; run <= runs; run++)
        {
            Console.WriteLine($"run {run}");
            Console.WriteLine("stage       wall ms   CPU ms   allocated MB");
            Once(site, output);
        }

        return 0;
    }

    private static void Once(string site, string output)
    {
        var options = new BuildOptions { Now = DateTimeOffset.UnixEpoch };
        var inputs = Timed("load", () => SiteLoader.Load(site, options)).Value;
        var parsed = Timed("parse", () => SiteParser.Parse(inputs)).Value;
        var edition = Timed("relate", () => Editing.EditionOf(parsed, options)).Value;
        var pages = Timed("compose", () => SitePages.Compose(edition));
        var assets = Timed("assets", () => AssetFiles.Plan(inputs, edition)).Value;
        var files = Timed("documents", () => SiteDocuments.Compose(edition, pages, assets.Urls)).Value;
        var templates = Timed("templates", () => TemplateSet.Parse(inputs, assets)).Value;
        using var store = StagedOutput.Open(output, CancellationToken.None).Value ?? throw new IOException($"{output} cannot be opened");
        var setting = new PageSetting(templates, edition, assets, Severity.Warning);
        var documents = Timed("render", () => PageRenderer.Render(pages, setting, store)).Value;
        var tree = Timed("tree", () => OutputTree.Of([.. documents, .. files, .. assets.Files])).Value;
        Timed("emit", () => store.Publish(tree));
    }

    private static T Timed<T>(string stage, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, allocated, start) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var result = work();
        var wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stage,-10} {wall.TotalMilliseconds,8:F0} {(process.TotalProcessorTime - cpu).TotalMilliseconds,8:F0} {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6,10:F1}"));
        return result;
    }
}
