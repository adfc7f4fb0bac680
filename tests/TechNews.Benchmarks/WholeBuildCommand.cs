using System.Globalization;
using System.Runtime.InteropServices;
using TechNews.Benchmarks.Generating;
using TechNews.Benchmarks.Measuring;
using TechNews.Benchmarks.Peers;

namespace TechNews.Benchmarks;

/// <summary>Builds of one corpus by TechNews and by other generators, run in turn, so that noise falls on all alike.</summary>
internal static class WholeBuildCommand
{
    private static readonly string[] Scenarios = ["cold", "unchanged", "edited"];

    public static int Run(Options options)
    {
        options.AllowOnly("articles", "seed", "tool", "runs", "peers", "scenarios", "folder");
        var scenarios = ScenariosOf(options);
        var peers = InstalledPeers.Of(options.All("peers").LastOrDefault());
        using var scratch = options.All("folder") is [.., var folder] ? ScratchFolder.Kept(folder) : ScratchFolder.Passing();
        var contenders = Contenders(options, peers, scratch);
        var runs = Race(contenders, scenarios, options.Number("runs", 5)).ToList();
        // The first peer is what TechNews is compared with; without one, the first TechNews is.
        var reference = contenders[peers.Length > 0 ? ^peers.Length : 0].Name;
        Console.WriteLine(Circumstances(CorpusCommand.Size(options)));
        Console.WriteLine(ResultTable.Of(runs, reference));
        return 0;
    }

    private static Contender[] Contenders(Options options, (Peer Peer, string Program)[] peers, ScratchFolder scratch)
    {
        if (options.All("tool") is not { Length: > 0 } tools) tools = [Published()];
        var content = CorpusContent.Of(CorpusCommand.Size(options));
        return
        [
            .. tools.Select((tool, number) => Contender.TechNews(tool, tools.Length == 1 ? "technews" : tool, scratch.Path($"technews-{number}"), content)),
            .. peers.Select(found => Contender.Of(found.Peer, found.Program, scratch.Path(found.Peer.Name), content)),
        ];
    }

    private static IEnumerable<BuildRun> Race(Contender[] contenders, Scenario[] scenarios, int runs)
    {
        for (var run = 1; run <= runs; run++)
            foreach (var contender in contenders)
                foreach (var scenario in scenarios)
                {
                    var result = contender.Build(scenario, run);
                    Console.Error.WriteLine($"run {run} of {runs}: {contender.Name}, {scenario}: {result.Used.Seconds:F2} s, {result.Used.CpuSeconds:F2} s CPU");
                    yield return result;
                }
    }

    // The later ones stand on a build before them.
    private static Scenario[] ScenariosOf(Options options)
    {
        var named = options.All("scenarios") is [.., var list] ? list.Split(',', StringSplitOptions.TrimEntries) : Scenarios;
        if (named.Except(Scenarios, StringComparer.Ordinal).FirstOrDefault() is { } unknown) throw new WrongUsageException($"{unknown} is none of {string.Join(", ", Scenarios)}");
        if (!named.Contains("cold", StringComparer.Ordinal)) throw new WrongUsageException("the other scenarios follow a cold build: --scenarios cold,...");
        return [.. Enum.GetValues<Scenario>().Where(scenario => named.Contains(scenario.ToString(), StringComparer.OrdinalIgnoreCase))];
    }

    private static string Circumstances(CorpusSize size) => string.Create(
        CultureInfo.InvariantCulture,
        $"{size.Articles:N0} articles, seed {size.Seed}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}\n");

    private static string Published() =>
        Environment.GetEnvironmentVariable("TECHNEWS")
        ?? throw new WrongUsageException("name the published tool: --tool PATH, or the environment variable TECHNEWS");
}
