using System.CommandLine;
using System.Text;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews init</c>: a new site that builds at once.</summary>
internal sealed class InitCommand
{
    private readonly Surroundings surroundings;
    private readonly Argument<string?> folder = new("DIR") { Description = "the new site's folder; default: the working folder", Arity = ArgumentArity.ZeroOrOne };
    private readonly ClockOption clock;

    private InitCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        verb.Arguments.Add(folder);
        clock = new ClockOption(verb, surroundings);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("init", "Makes a new site: configuration, two sections, an author, three articles. Overwrites nothing.")
        {
            Examples = [new("init my-news", "a new site in the folder my-news"), new("init", "in the working folder")],
        };
        _ = new InitCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var wanted = result.GetValue(folder);
        var root = Path.GetFullPath(wanted is null or "" ? "." : wanted, surroundings.Folder);
        var terminal = new Terminal(surroundings);
        var files = StarterSite.Files(clock.Given(result) ?? ClockOption.Now(surroundings));

        var inTheWay = files.Where(file => Path.Exists(Path.Combine(root, file.Path))).Select(file => CliProblems.AlreadyThere(file.Path));
        if (inTheWay.ToArray() is { Length: > 0 } problems)
        {
            terminal.Report([.. problems], root);
            return ExitCode.Problems;
        }

        foreach (var file in files) Write(Path.Combine(root, file.Path), file.Text);
        SayNextSteps(terminal, wanted, files.Count);
        return ExitCode.Fine;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void SayNextSteps(Terminal terminal, string? folder, int count)
    {
        var source = folder is null or "" or "." ? "" : $" -s {PlainText.Of(folder)}";
        terminal.Say($"""
            {FindingWords.Number(count, "file")} written. Next:

              technews serve{source}                   look at the site on http://localhost:4000/
              technews new "A headline"{source}        write an article
              technews build{source}                   make public/, ready to deploy

            Title, address and time zone are in site.yml.
            """);
    }
}
