using System.CommandLine;
using TechNews.Cli.Listing;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;

namespace TechNews.Cli.Commands;

/// <summary><c>technews list</c>: the articles and what becomes of them.</summary>
internal sealed class ListCommand
{
    private const string Views = "views";
    private static readonly string[] Kinds = ["all", "drafts", "future", "expired", "published", "pins", Views];
    private static readonly string[] Formats = ["human", "json", "csv"];

    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly ClockOption clock;
    private readonly ViewListing views;

    private readonly Argument<string?> kind = new("WHAT") { Description = "all (default), drafts, future, expired, published, pins or views", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> format = new("--format") { Description = "human (default), json or csv; --json is short for --format json", HelpName = "FORMAT" };
    private readonly Option<bool> json = new("--json") { Hidden = true };

    private ListCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        kind.Validators.Add(result => Choices.Check(result, Kinds));
        format.Validators.Add(result => Choices.Check(result, Formats));
        verb.Arguments.Add(kind);
        site = new SiteOptions(verb, surroundings, positional: false);
        clock = new ClockOption(verb, surroundings);
        verb.Options.Add(format);
        verb.Options.Add(json);
        views = new ViewListing(verb, result => result.GetValue(kind) is Views);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("list", "Lists articles. In CSV a cell that a spreadsheet would take for a formula begins with an apostrophe.")
        {
            Examples =
            [
                new("list future", "what waits for its hour"),
                new("list drafts --format csv", "columns path,slug,title,date,publish_at,expire_at,draft,url"),
                new("list published --format json", "the same, for programs"),
                new("list pins", "what is pinned where, and until when"),
                new("list views --window 24h --window 30d", "what is read most, with each section's own"),
            ],
        };
        _ = new ListCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var root = site.Root(result);
        var terminal = new Terminal(surroundings);
        if (result.GetValue(kind) is Views) return ListViews(result, root, terminal);
        var wanted = result.GetValue(kind) ?? "all";
        var all = wanted is not "pins"; // A pin's state depends on what is live.
        var options = new Loading.BuildOptions
        {
            ConfigPath = site.ConfigPath(result),
            Clock = clock.Given(result),
            Now = ClockOption.Now(surroundings),
            IncludeDrafts = all,
            IncludeFuture = all,
            IncludeExpired = all,
        };
        var made = SiteMaking.Make(root, options, terminal);
        if (all) Print([.. ArticleRow.Of(made.Value.Edition).Where(row => row.Is(wanted))], FormatOf(result));
        else PinList.Write(made.Value.Edition.Fronts.Pins, FormatOf(result), surroundings);
        terminal.Report([.. made.Findings.Where(finding => finding.Severity == Severity.Error)], root);
        return made.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    private string FormatOf(ParseResult result) => result.GetValue(json) ? "json" : result.GetValue(format) ?? "human";

    private int ListViews(ParseResult result, string root, Terminal terminal)
    {
        var options = new Loading.BuildOptions { ConfigPath = site.ConfigPath(result), Clock = clock.Given(result), Now = ClockOption.Now(surroundings) };
        terminal.Stage("reading the site");
        var rows = views.Read(result, root, options);
        terminal.Report(rows.Findings, root);
        if (rows.HasErrors) return ExitCode.Problems;
        ViewListing.Print(rows.Value, FormatOf(result), surroundings);
        return ExitCode.Fine;
    }

    private void Print(ArticleRow[] rows, string format)
    {
        switch (format)
        {
            case "json":
                JsonList.Write(rows, surroundings.Out);
                break;
            case "csv":
                CsvList.Write(rows, surroundings.Out);
                break;
            default:
                TableList.Write(rows, surroundings.Out);
                break;
        }
    }
}
