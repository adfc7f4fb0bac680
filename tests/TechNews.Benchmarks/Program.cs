using System.ComponentModel;
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
catch (WrongUsageException problem)
{
    Console.Error.WriteLine($"{problem.Message}\n\n{Usage}");
    return 2;
}
catch (Exception problem) when (problem is IOException or InvalidOperationException or Win32Exception)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int MicroBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args);
    return 0;
}
