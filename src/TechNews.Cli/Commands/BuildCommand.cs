using System.CommandLine;
using System.Diagnostics;
using TechNews.Cli.Metrics;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Loading;
using TechNews.Metering;
using TechNews.Parsing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews build</c>: content and templates into the output folder.</summary>
internal sealed class BuildCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly OutputOption output;
    private readonly EditionOptions edition;
    private readonly CacheOptions caching;
    private readonly JobsOption jobs;
    private readonly PrintingOptions printing;
    private readonly Option<bool> compress = new("--compress") { Description = "a .br and a .gz beside every text of 1 KB or more, for servers that hand them out" };
    private readonly Option<bool> metrics = new("--metrics") { Description = "what each stage, template and slow article cost; with --format json or sarif as JSON on standard error" };

    private BuildCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        output = new OutputOption(verb, surroundings);
        edition = new EditionOptions(verb, surroundings, site);
        caching = new CacheOptions(verb, surroundings);
        jobs = new JobsOption(verb);
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
                new("build --verify", "what was reused proves equal to a build from nothing"),
                new("build --jobs 2/3", "the second of three machines makes its third of the files"),
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
        var isStrict = edition.IsStrict(result);

        var recorder = result.GetValue(metrics) ? new BuildRecorder() : null;
        var meter = terminal.Watching(recorder ?? BuildMeter.None);
        var options = edition.Read(result) with { Meter = meter, Shard = jobs.Of(result) };
        var cache = caching.Of(result, root);
        var loaded = SiteMaking.Read(root, options, cache.Files, terminal);
        report.Add(loaded.Findings.Weigh(isStrict));
        var (inputs, files) = loaded.Value;
        var folder = report.Take(OutputFolder.Check(root, output.Folder(result, root, SiteParser.ConfigOf(inputs).OutputDirectory)));
        report.Add(caching.Check(result, root, folder));
        var wishes = new Publishing.Wishes(isStrict, result.GetValue(compress));
        var published = new Publishing(surroundings, terminal, wishes).Run(inputs, cache.Of(folder), report);
        if (published is not null) Note(cache, files, report);
        if (published is not null && caching.IsVerified(result)) report.Add(CleanBuild.Differences(inputs, folder));
        var cost = recorder?.Finish();

        var findings = report.With(0).Findings;
        terminal.Report(findings, root);
        if (published is null || report.HasErrors) return ExitCode.Problems;
        if (cost is not null) terminal.Metrics(cost with { Pages = published.Outcome.Summary.Pages, PagesReused = published.PagesReused });
        BuildSummary.Say(new BuildSummary.Facts(published, options.Shard, findings, Stopwatch.GetElapsedTime(started)), terminal);
        return ExitCode.Fine;
    }

    // A disk that refuses is told of once.
    private void Note(SiteCache cache, FilesRead files, Report report)
    {
        if (cache.Note(files, surroundings.Now) is { } refusal && !report.With(0).Findings.Contains(refusal)) report.Add(refusal);
    }
}
