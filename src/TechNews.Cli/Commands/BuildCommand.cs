using System.CommandLine;
using System.Diagnostics;
using TechNews.Cli.Metrics;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Compressing;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;
using TechNews.Metering;

namespace TechNews.Cli.Commands;

/// <summary><c>technews build</c>: content and templates into the output folder.</summary>
internal sealed class BuildCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly OutputOption output;
    private readonly EditionOptions edition;
    private readonly PrintingOptions printing;
    private readonly Option<bool> compress = new("--compress") { Description = "a .br and a .gz beside every text of 1 KB or more, for servers that hand them out" };
    private readonly Option<bool> metrics = new("--metrics") { Description = "what each stage, template and slow article cost; with --format json or sarif as JSON on standard error" };

    private BuildCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        output = new OutputOption(verb, surroundings);
        edition = new EditionOptions(verb, surroundings, site);
        verb.Options.Add(compress);
        verb.Options.Add(metrics);
        printing = new PrintingOptions(verb);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("build", "Builds the site. With an error nothing is published, and the last good site stays as it is.")
        {
            Examples =
            [
                new("build", "the site of the working folder, into its public/"),
                new("build -s my-news -o /srv/www --base-url https://news.example/", "another site, another place"),
                new($"build --clock {Instant.Example} --strict", "the edition of an instant; warnings fail"),
                new("build --format github", "findings as annotations of a pull request"),
                new("build --metrics", "where the time goes, template by template"),
            ],
        };
        _ = new BuildCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var started = Stopwatch.GetTimestamp();
        var terminal = printing.Terminal(result, surroundings);
        var root = site.Root(result);
        var report = new Report();

        var recorder = result.GetValue(metrics) ? new BuildRecorder() : null;
        var meter = terminal.Watching(recorder ?? BuildMeter.None);
        var made = SiteMaking.Make(root, edition.Read(result) with { Meter = meter }, terminal);
        report.Add(made.Findings.Weigh(edition.IsStrict(result)));
        var folder = report.Take(OutputFolder.Check(root, output.Folder(result, root, made.Value.Edition.Config.OutputDirectory)));
        var built = result.GetValue(compress) && !report.HasErrors ? Compressed(made.Value, folder, report, meter) : made.Value;
        meter.Enter(BuildStage.Write);
        var changes = report.HasErrors ? null : Publish(built, folder, report, terminal);

        var cost = recorder?.Finish();

        var findings = report.With(changes).Findings;
        terminal.Report(findings, root);
        if (report.HasErrors || changes is null) return ExitCode.Problems;
        if (cost is not null) terminal.Metrics(cost);
        BuildSummary.Say(new BuildSummary.Facts(built, changes, findings, Stopwatch.GetElapsedTime(started)), terminal);
        return ExitCode.Fine;
    }

    private static BuiltSite Compressed(BuiltSite built, string folder, Report report, BuildMeter meter)
    {
        meter.Enter(BuildStage.Compress);
        var published = PublishedFiles.In(folder);
        var tree = CompressedTwins.AddTo(built.Tree, published.Find, (_, bytes) => new FileContent.InMemory(bytes));
        return built with { Tree = report.Take(tree) };
    }

    private OutputChanges Publish(BuiltSite built, string folder, Report report, Terminal terminal)
    {
        terminal.Stage("writing");
        using (surroundings.Interruption.Hold())
        {
            var changes = report.Take(SiteEmitter.Emit(built.Tree, folder));
            surroundings.Interruption.Token.ThrowIfCancellationRequested();
            return changes;
        }
    }
}
