using System.CommandLine;
using System.Diagnostics;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Emitting;

namespace TechNews.Cli.Commands;

/// <summary><c>technews build</c>: content and templates into the output folder.</summary>
internal sealed class BuildCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly OutputOption output;
    private readonly EditionOptions edition;
    private readonly PrintingOptions printing;

    private BuildCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        output = new OutputOption(verb, surroundings);
        edition = new EditionOptions(verb, surroundings, site);
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

        var strict = edition.IsStrict(result);
        var plan = SiteMaking.Plan(root, edition.Read(result), terminal);
        report.Add(plan.Findings.Weigh(strict));
        var folder = OutputFolder.Check(root, output.Folder(result, root, plan.Value.Edition.Config.OutputDirectory));
        report.Add(folder.Findings);
        var published = plan.HasErrors || folder.HasErrors ? null : Publish(new Job(plan.Value, folder.Value, strict), report, terminal);

        var findings = report.With(0).Findings;
        terminal.Report(findings, root);
        if (published is null) return ExitCode.Problems;
        BuildSummary.Say(new BuildSummary.Facts(published.Site, published.Changes, findings, Stopwatch.GetElapsedTime(started)), terminal);
        return ExitCode.Fine;
    }

    // Null with an error. Pages are written beside the site while they are rendered; a Ctrl+C ends that and forgets them.
    private Published? Publish(Job job, Report report, Terminal terminal)
    {
        var interrupted = surroundings.Interruption.Token;
        using var hold = surroundings.Interruption.Hold();
        using var store = report.Take(StagedOutput.Open(job.Folder, interrupted));
        if (store is null) return null;
        var made = SiteBuild.Make(job.Plan, store);
        report.Add(made.Findings.Weigh(job.IsStrict));
        interrupted.ThrowIfCancellationRequested();
        if (report.HasErrors) return null;

        terminal.Stage("writing");
        var changes = report.Take(store.Publish(made.Value.Tree));
        interrupted.ThrowIfCancellationRequested();
        return report.HasErrors ? null : new Published(made.Value, changes);
    }

    private sealed record Job(SitePlan Plan, string Folder, bool IsStrict);

    private sealed record Published(BuiltSite Site, OutputChanges Changes);
}
