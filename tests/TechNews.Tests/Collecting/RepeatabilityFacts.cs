using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Benchmarks.AccessLogs;
using TechNews.Collecting;
using TechNews.Collecting.Bots;
using TechNews.Collecting.Inputs;
using TechNews.Parsing;

namespace TechNews.Tests.Collecting;

public sealed class RepeatabilityFacts
{
    private const int Articles = 260;
    private const int Lines = 12_000;

    private static readonly GeneratedLog Log = new(Articles, seed: 7);
    private static readonly Truth Truth;
    private static readonly string[] LogLines;

    private static readonly CountingOptions Options = new()
    {
        Zone = SiteZone.Find(GeneratedLog.Zone)!,
        Internal = Networks.Read([GeneratedLog.OwnNetwork], out _)!,
        Spammers = Spammers.Read(GeneratedLog.SpamHost),
    };

#pragma warning disable CA1810 // The lines and their truth come from one writing.
    static RepeatabilityFacts()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Truth = Log.Write(writer, Lines);
        LogLines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
#pragma warning restore CA1810

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_generated_log_comes_out_as_its_truth(int threads)
    {
        var report = Count([string.Join('\n', LogLines)], threads);
        Assert.True(Truth.IsThatOf(report));
        Assert.All(Tally.Rules.Except([Rule.OutsideDays, Rule.Host]), rule => Assert.True(report.Tally[rule] > 0, rule.ToString()));
        Assert.Equal(LogLines.Length, report.Tally.Lines);
    }

    [Fact]
    public void Shuffled_split_and_packed_the_log_gives_the_same()
    {
        var expected = Counted.Rows(Count([string.Join('\n', LogLines)], 1));
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var shuffled = LogLines.ToArray();
            random.Shuffle(shuffled);
            var files = shuffled.GroupBy(_ => random.Next(4)).Select(lines => string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines)).ToArray();
            var report = Count(files, 1 + random.Next(4), pack: random.Next(2) == 0);
            Assert.Equal(expected, Counted.Rows(report));
            Assert.True(Truth.IsThatOf(report));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void An_import_done_twice_leaves_the_same_bytes_and_touches_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("technews-views-").FullName;
        var days = Count(LogLines, 2, joined: true).Days;
        Assert.Equal(days.Length, ViewFiles.Write(folder, days).Value.Written.Length);
        var before = Bytes(folder);
        var again = ViewFiles.Write(folder, Count(LogLines, 1, joined: true).Days);
        Assert.Empty(again.Value.Written);
        Assert.Empty(again.Findings);
        Assert.Equal(before, Bytes(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_first_malformed_lines_are_the_same_for_any_number_of_threads()
    {
        var text = string.Join('\n', LogLines);
        Assert.Equal(Findings(1), Findings(4));

        string[] Findings(int threads) => [.. ViewCollector.Collect([Input("a", text, false), Input("b", text, false)], ArticlePaths.Of(Log.Addresses()), Options with { Threads = threads }).Findings.Select(finding => finding.ToString())];
    }

    private static ViewsReport Count(string[] files, int threads, bool pack = false, bool joined = false)
    {
        if (joined) files = [string.Join('\n', files)];
        var inputs = files.Select((text, i) => Input($"file{i}", text, pack));
        return ViewCollector.Collect(inputs, ArticlePaths.Of(Log.Addresses()), Options with { Threads = threads }).Value;
    }

    private static LogInput Input(string name, string text, bool pack)
    {
        var bytes = pack ? Counted.Gzip(text) : Encoding.UTF8.GetBytes(text);
        return new LogInput(name, () => new MemoryStream(bytes));
    }

    private static string Bytes(string folder) =>
        string.Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + "\n" + File.ReadAllText(file)));
}
