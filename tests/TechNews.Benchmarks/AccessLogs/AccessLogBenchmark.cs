using System.Diagnostics;
using TechNews.Collecting;
using TechNews.Collecting.Bots;
using TechNews.Collecting.Inputs;
using TechNews.Parsing;

namespace TechNews.Benchmarks.AccessLogs;

/// <summary>
/// <c>access-log FILE --lines N [--threads N]</c>: writes a log whose truth is known, counts it, says how fast and in how much memory,
/// and fails where one number is not the truth.
/// </summary>
internal static class AccessLogBenchmark
{
    private const int Rounds = 3;
    private const int Articles = 2000;
    private const int Seed = 20261010;

    public static int Run(Options arguments)
    {
        arguments.AllowOnly("lines", "threads");
        if (arguments.Rest is not [var file]) throw new WrongUsageException("access-log needs the name of the file that it writes");
        var log = new GeneratedLog(Articles, Seed);
        Truth truth;
        using (var writer = new StreamWriter(file) { NewLine = "\n" }) truth = log.Write(writer, arguments.Number("lines", 5_000_000));
        GC.Collect();
        var paths = ArticlePaths.Of(log.Addresses());
        var networks = Networks.Read([GeneratedLog.OwnNetwork], out _)!;
        var options = new CountingOptions
        {
            Zone = SiteZone.Find(GeneratedLog.Zone)!,
            Internal = networks,
            Spammers = Spammers.Read(GeneratedLog.SpamHost),
            Threads = arguments.Number("threads", Environment.ProcessorCount),
        };
        Say($"{file}: {new FileInfo(file).Length / 1_000_000} MB, {options.Threads} threads");
        var good = true;
        for (var round = 1; round <= Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var result = ViewCollector.Collect([new LogInput(file, () => File.OpenRead(file))], paths, options);
            var seconds = watch.Elapsed.TotalSeconds;
            process.Refresh();
            var lines = result.Value.Tally.Lines;
            var processor = (process.TotalProcessorTime - before).TotalSeconds;
            Say($"{lines} lines in {seconds:F2} s: {lines / seconds:N0} lines a second, {result.Value.Bytes / seconds / 1e6:F0} MB/s; {lines / processor:N0} lines a second of one processor; peak memory {process.PeakWorkingSet64 / 1_000_000} MB with the truth beside it");
            good &= truth.IsThatOf(result.Value);
        }

        Say(good ? "every number is the truth" : "NOT the truth");
        return good ? 0 : 1;
    }

    private static void Say(string text) => Console.WriteLine(text);
}
