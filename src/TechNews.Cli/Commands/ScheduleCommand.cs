using System.CommandLine;
using TechNews.Cli.Listing;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Cli.Scheduling;
using TechNews.Diagnostics;
using TechNews.Loading;

namespace TechNews.Cli.Commands;

/// <summary><c>technews schedule</c>: when the output changes next although nobody commits anything.</summary>
internal sealed class ScheduleCommand
{
    private const int Shown = 5;
    private static readonly string[] Formats = ["human", "json", "cron"];

    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly ClockOption clock;

    private readonly Option<bool> next = new("--next") { Description = "only the next instant" };
    private readonly Option<int> count = new("--count", "-n") { Description = $"how many changes to look for; default: {Shown}", HelpName = "N", DefaultValueFactory = _ => Shown };
    private readonly Option<string?> format = new("--format") { Description = "human (default), json or cron (UTC); --json is short for --format json", HelpName = "FORMAT" };
    private readonly Option<bool> json = new("--json") { Hidden = true };
    private readonly Option<bool> workflow = new("--github-actions") { Description = $"write {ScheduleWorkflow.Path}, which builds the site at these instants" };

    private ScheduleCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        format.Validators.Add(result => Choices.Check(result, Formats));
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--count is a number from 1 to 100");
        });
        site = new SiteOptions(verb, surroundings, positional: true);
        clock = new ClockOption(verb, surroundings);
        verb.Options.Add(next);
        verb.Options.Add(count);
        verb.Options.Add(format);
        verb.Options.Add(json);
        verb.Options.Add(workflow);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("schedule", "Says when the output changes next although nobody commits anything: articles and pins that begin or end, age labels, view counts.")
        {
            Examples =
            [
                new("schedule", "the next changes, each with its reason"),
                new("schedule --next", "one instant, for a loop that sleeps until then"),
                new("schedule --next --json", """{"next":"2026-11-21T06:00:00+01:00","why":"pin hero expired"}"""),
                new("schedule --github-actions", "a workflow that builds at these instants"),
            ],
        };
        _ = new ScheduleCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var root = site.Root(result);
        var terminal = new Terminal(surroundings);
        terminal.Stage("looking for the next change");
        var report = new Report();
        var inputs = report.Take(SiteLoader.Load(root, new BuildOptions
        {
            ConfigPath = site.ConfigPath(result),
            Clock = clock.Given(result),
            Now = ClockOption.Now(surroundings),
        }));
        var schedule = report.Take(SiteSchedule.Of(inputs, result.GetValue(next) ? 1 : result.GetValue(count)));
        if (!report.HasErrors && result.GetValue(workflow) && ScheduleWorkflow.Write(root, schedule) is { } refused) report.Add(refused);
        terminal.Report([.. report.With(schedule).Findings.Where(finding => finding.Severity == Severity.Error)], root);
        if (report.HasErrors) return ExitCode.Problems;
        if (result.GetValue(workflow)) terminal.Say($"wrote {ScheduleWorkflow.Path}");
        else Print(schedule, result.GetValue(json) ? "json" : result.GetValue(format) ?? "human", result.GetValue(next));
        return ExitCode.Fine;
    }

    private void Print(Schedule schedule, string wanted, bool onlyNext)
    {
        IEnumerable<string> lines = wanted switch
        {
            "json" => [ScheduleJson.Of(schedule, withAll: !onlyNext)],
            "cron" => CronLines.Of(schedule),
            _ when onlyNext => schedule.Changes.Select(change => ArticleRow.Iso(change.At)),
            _ => ScheduleText.Of(schedule),
        };
        foreach (var line in lines) surroundings.Out.WriteLine(line);
        if (onlyNext && wanted is not "json" && schedule.Changes.IsEmpty) surroundings.Error.WriteLine(ScheduleText.Nothing);
    }
}
