using BenchmarkDotNet.Running;
using TechNews.Benchmarks;

const string Usage =
    """
    corpus DIR --articles N [--seed N]                     writes a generated site
    whole-build --articles N [--tool PATH]... [--runs N]   builds one, cold, and prints time, memory and files
    [BenchmarkDotNet's own options]                        the micro-benchmarks
    """;

try
{
    return args switch
    {
        ["corpus", .. var rest] => CorpusCommand.Run(Options.Of(rest)),
        ["whole-build", .. var rest] => WholeBuildCommand.Run(Options.Of(rest)),
        _ => MicroBenchmarks(args),
    };
}
catch (Exception problem) when (problem is WrongUsageException or IOException or InvalidOperationException)
{
    Console.Error.WriteLine($"{problem.Message}\n\n{Usage}");
    return 2;
}

static int MicroBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args);
    return 0;
}
