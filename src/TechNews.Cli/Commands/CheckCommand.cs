using System.CommandLine;
using TechNews.Checking.Finished;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Probing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews check</c>: everything that can be said against the site; writes nothing.</summary>
internal sealed class CheckCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly EditionOptions edition;
    private readonly PrintingOptions printing;

    private readonly Option<bool> templates = new("--templates") { Description = "only the templates: unknown members and missing includes, without drawing a page" };
    private readonly Option<bool> external = new("--external") { Description = "also ask other sites whether links to them lead anywhere; answers are kept for a week in .technews/" };

    private CheckCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        verb.Options.Add(templates);
        verb.Options.Add(external);
        edition = new EditionOptions(verb, surroundings, site);
        printing = new PrintingOptions(verb);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("check", "Checks everything that a build does, the finished pages and the writing. Writes nothing.")
        {
            Examples =
            [
                new("check", "the site of the working folder"),
                new("check --strict --format sarif", "for code scanning; warnings fail"),
                new("check --external", "dead links to other sites, too"),
                new("check --templates", "only the templates, for theme authors"),
            ],
        };
        _ = new CheckCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var terminal = printing.Terminal(result, surroundings);
        var root = site.Root(result);
        var report = new Report();
        report.Add(Findings(result, root, terminal).Weigh(edition.IsStrict(result)));

        var findings = report.With(0).Findings;
        terminal.Report(findings, root);
        if (findings.IsEmpty) terminal.Say("no problem found");
        return report.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    private IEnumerable<Diagnostic> Findings(ParseResult result, string root, Terminal terminal)
    {
        terminal.Stage("reading the site");
        var inputs = SiteLoader.Load(root, edition.Read(result));
        if (result.GetValue(templates)) return [.. inputs.Findings, .. SiteCheck.Templates(inputs.Value)];
        var versions = Versions(inputs.Value, root, terminal);
        terminal.Stage("checking");
        var built = SiteCheck.Run(inputs.Value, versions.Value);
        IEnumerable<Diagnostic> found = [.. inputs.Findings, .. versions.Findings, .. built.Findings];
        return result.GetValue(external) ? found.Concat(DeadLinks(built.Value, inputs.Value, root, terminal)) : found;
    }

    private static Reported<SourceVersions> Versions(BuildInputs inputs, string root, Terminal terminal)
    {
        if (!SiteCheck.LooksBack(inputs)) return Reported.Clean(SourceVersions.None);
        terminal.Stage("reading the history");
        var versions = GitVersions.Read(root, inputs);
        if (versions is { Findings.IsEmpty: true, Value.IsKnown: false })
            terminal.Say("there is no git history here, so that changed addresses and texts (TN107, TN134) were not looked for");
        return versions;
    }

    private IEnumerable<Diagnostic> DeadLinks(BuiltSite built, BuildInputs inputs, string root, Terminal terminal)
    {
        terminal.Stage("asking other sites");
        var links = OutsideLink.Of(built.Tree, built.Edition, inputs.Texts);
        var kept = new AnsweredLinks(root, surroundings.Now);
        var answered = kept.Read();
        var answers = OutsideLinks.Check(links, answered.Keys.ToHashSet(StringComparer.Ordinal), surroundings.Interruption.Token).GetAwaiter().GetResult();
        foreach (var url in answers.Alive) answered[url] = surroundings.Now;
        if (!links.IsEmpty) kept.Write(answered);
        return built.Edition.Config.Lint.Weigh(answers.Findings);
    }
}
