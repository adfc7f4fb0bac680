using TechNews.Benchmarks.Generating;
using TechNews.Benchmarks.Measuring;

namespace TechNews.Benchmarks;

/// <summary>Cold builds of one corpus, run in turn where there are several tools, so that noise falls on all alike.</summary>
internal static class WholeBuildCommand
{
    public static int Run(Options options)
    {
        options.AllowOnly("articles", "seed", "tool", "runs");
        if (options.All("tool") is not { Length: > 0 } tools) tools = [Published()];
        using var scratch = new ScratchFolder();
        var corpus = scratch.Path("corpus");
        Corpus.Write(corpus, CorpusCommand.Size(options));
        var contenders = tools.Select((tool, number) => Contender.TechNews(tool, corpus, scratch.Path($"out-{number}"))).ToArray();
        Console.WriteLine(ResultTable.Of(Race(contenders, options.Number("runs", 5))));
        return 0;
    }

    private static IEnumerable<BuildRun> Race(Contender[] contenders, int runs)
    {
        for (var run = 1; run <= runs; run++)
            foreach (var contender in contenders)
            {
                var result = contender.BuildCold();
                Console.Error.WriteLine($"run {run} of {runs}: {contender.Name}: {result.Seconds:F2} s");
                yield return result;
            }
    }

    private static string Published() =>
        Environment.GetEnvironmentVariable("TECHNEWS")
        ?? throw new WrongUsageException("name the published tool: --tool PATH, or the environment variable TECHNEWS");
}
