using System.ComponentModel;
using BenchmarkDotNet.Running;
using TechNews.Benchmarks;
using TechNews.Benchmarks.AccessLogs;

const string Usage =
    """
    corpus DIR --articles N [--seed N]                     writes a generated site
    related DIR [--threads N] [--repeat N] [--seconds N] [--postings N]
    search DIR [--seconds N] [--bytes N]                   builds the search index of a corpus and asks it: time, memory, sizes, what a first query transfers
                                                           relates the articles of a generated site, within a budget
    whole-build --articles N [--tool PATH]... [--runs N]   builds one with TechNews and with the other generators that are
                [--peers NAME[=PATH],...|none]             installed, in turn, and prints time, memory and files as Markdown;
                [--scenarios cold,unchanged,edited]        --folder keeps the sites and what was built of them
                [--folder DIR] [--seed N]
    live-reload SITE --tool PATH [--edits N]               from the save of an article to the screen of a browser, part by part
    access-log FILE [--lines N] [--threads N]              writes a log whose truth is known, counts it, prints time and memory
    [BenchmarkDotNet's own options]                        the micro-benchmarks
    """;

try
{
    return args switch
    {
        ["corpus", .. var rest] => CorpusCommand.Run(Options.Of(rest)),
        ["related", .. var rest] => RelatedCommand.Run(Options.Of(rest)),
        ["search", .. var rest] => SearchCommand.Run(Options.Of(rest)),
        ["whole-build", .. var rest] => WholeBuildCommand.Run(Options.Of(rest)),
        ["live-reload", .. var rest] => LiveReloadCommand.Run(Options.Of(rest)).GetAwaiter().GetResult(),
        ["access-log", .. var rest] => AccessLogBenchmark.Run(Options.Of(rest)),
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
