using System.CommandLine;
using TechNews.Caching;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Emitting;

namespace TechNews.Cli.Commands;

/// <summary><c>technews clean</c>: removes what the tool made, and nothing else.</summary>
internal sealed class CleanCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly OutputOption output;

    private CleanCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        site = new SiteOptions(verb, surroundings, positional: true);
        output = new OutputOption(verb, surroundings);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("clean", "Removes the files that builds wrote, by their manifest, and the cache. Your own files stay, and the record of what 'ping' told.")
        {
            Examples = [new("clean", "public/ and the cache of the site in the working folder"), new("clean -o /srv/www", "what was built into another folder")],
        };
        _ = new CleanCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var root = site.Root(result);
        var terminal = new Terminal(surroundings);
        var report = new Report();
        var folder = output.Folder(result, root, SiteSettings.Read(root, site.ConfigPath(result)).OutputDirectory);
        folder = report.Take(OutputFolder.Check(root, folder));
        var removed = report.HasErrors ? 0 : report.Take(OutputCleaner.Clean(folder)).Removed.Length;
        var hadCache = !report.HasErrors && CacheRemoval.Remove(Path.Combine(root, CacheFolder.DefaultName));

        terminal.Report(report.With(removed).Findings, root);
        if (report.HasErrors) return ExitCode.Problems;
        terminal.Say($"{FindingWords.Number(removed, "file")} removed{(hadCache ? ", and the cache" : "")}");
        return ExitCode.Fine;
    }
}
