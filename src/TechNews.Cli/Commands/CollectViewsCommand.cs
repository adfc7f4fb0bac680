using System.CommandLine;
using System.Diagnostics;
using TechNews.Cli.Listing;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Collecting;
using TechNews.Collecting.Inputs;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Cli.Commands;

/// <summary><c>technews collect views</c>: counts what was read and writes it to <c>content/views</c>.</summary>
internal sealed class CollectViewsCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly CountingFlags flags;

    private readonly Argument<string[]> files = new("FILE...") { Description = "logs and exports, also .gz and .zip; patterns such as logs/*.gz; - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "say what would be written, and write nothing" };
    private readonly Option<bool> strict = new("--strict") { Description = "warnings are errors: nothing is written" };
    private readonly Option<string?> format = new("--format") { Description = "human (default) or json; --json is short for --format json", HelpName = "FORMAT" };
    private readonly Option<bool> json = new("--json") { Hidden = true };

    private CollectViewsCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        verb.Arguments.Add(files);
        site = new SiteOptions(verb, surroundings, positional: false);
        flags = new CountingFlags(verb, surroundings);
        format.Validators.Add(result => Choices.Check(result, ["human", "json"]));
        foreach (var option in (Option[])[dryRun, strict, format, json]) verb.Options.Add(option);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("views", "Counts views in access logs and analytics exports, a file for each day under content/views. No address, agent or referrer is written anywhere.")
        {
            Examples =
            [
                new("collect views /var/log/nginx/access.log /var/log/nginx/access.log.1", "the server's own logs, in one run, for a day may lie in both"),
                new("collect views \"logs/*.gz\" --since 2026-11-19", "rotated logs, without the days of which only a part is there"),
                new("collect views pages.json --from umami --date 2026-11-20", "an export that does not say its day"),
                new("collect views - --from 'log:$remote_addr [$datetime] \"$method $path $http\" $status'", "any other text log, from standard input"),
            ],
        };
        _ = new CollectViewsCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var root = site.Root(result);
        var isJson = result.GetValue(json) || result.GetValue(format) is "json";
        var terminal = new Terminal(surroundings);
        var report = new Report();
        var outcome = Count(result, root, terminal, report);
        var findings = report.With(0).Findings.Weigh(result.GetValue(strict)).ToArray();
        var failed = findings.Any(finding => finding.Severity == Severity.Error);
        if (!failed) outcome = outcome with { Changes = Write(root, outcome.Views, result.GetValue(dryRun)) };
        if (isJson) ViewsReportJson.Write(outcome, findings, surroundings.Out);
        else terminal.Report([.. findings], root);
        if (!isJson && !failed) ViewsReportTable.Say(outcome, result.GetValue(dryRun), terminal);
        return failed ? ExitCode.Problems : ExitCode.Fine;
    }

    private CountedViews Count(ParseResult result, string root, Terminal terminal, Report report)
    {
        terminal.Stage("reading the site");
        var edition = report.Take(Edition(result, root));
        var options = report.Take(flags.Read(result, edition.Config));
        var inputs = report.Take(InputPatterns.Expand(result.GetValue(files) ?? [], surroundings.Folder, surroundings.In));
        if (report.HasErrors) return CountedViews.Nothing;
        terminal.Stage("counting");
        var watch = Stopwatch.StartNew();
        var views = report.Take(ViewCollector.Collect(inputs, Articles(edition), options));
        var elapsed = watch.Elapsed;
        // What a file of views already holds may stop the run as well; looking first keeps either all days or none.
        if (!report.HasErrors) report.Take(ViewFiles.Write(root, views.Days, dryRun: true));
        return new CountedViews(views, ViewFileChanges.None, elapsed);
    }

    // Findings of a merge were told when it was tried.
    private ViewFileChanges Write(string root, ViewsReport views, bool dryRun)
    {
        using var held = surroundings.Interruption.Hold();
        return ViewFiles.Write(root, views.Days, dryRun).Value;
    }

    // Expired articles too: a past day's views are theirs. Warnings are a build's to tell.
    private Reported<Edition> Edition(ParseResult result, string root)
    {
        var report = new Report();
        var inputs = report.Take(SiteLoader.Load(root, new BuildOptions { ConfigPath = site.ConfigPath(result), Now = ClockOption.Now(surroundings), IncludeExpired = true }));
        var edition = report.Take(Editing.EditionOf(report.Take(SiteParser.Parse(inputs)), inputs.Options));
        return new Reported<Edition>(edition, [.. report.With(0).Findings.Where(finding => finding.Severity == Severity.Error)]);
    }

    private static ArticlePaths Articles(Edition edition) => ArticlePaths.Of(edition.Stories.Select(story =>
        new ArticleAddress(story.Url, [.. story.Article.Front.Aliases.Select(alias => edition.Urls.FromRoot(alias.Value))])));
}
