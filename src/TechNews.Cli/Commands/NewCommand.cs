using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using TechNews.Cli.Drafting;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Cli.Commands;

/// <summary><c>technews new</c>: a draft from the site's archetype, or from the tool's own.</summary>
internal sealed class NewCommand
{
    private readonly Surroundings surroundings;
    private readonly SiteOptions site;
    private readonly ClockOption clock;

    private readonly Argument<string> title = new("TITLE") { Description = "the headline, in quotes" };
    private readonly Option<string?> section = new("--section") { Description = "the id of a section in content/sections", HelpName = "ID" };
    private readonly Option<string?> author = new("--author") { Description = "the id of an author in content/authors", HelpName = "ID" };
    private readonly Option<string?> date = new("--date") { Description = $"the dateline, such as 2026-11-20 or {Instant.Example}; default: the clock", HelpName = "DATE" };

    private NewCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        title.Validators.Add(CheckTitle);
        date.Validators.Add(CheckDate);
        verb.Arguments.Add(title);
        verb.Options.Add(section);
        verb.Options.Add(author);
        verb.Options.Add(date);
        clock = new ClockOption(verb, surroundings);
        site = new SiteOptions(verb, surroundings, positional: false);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("new", "Writes a draft into content/articles, from archetypes/article.md where the site has one, and prints its path.")
        {
            Examples =
            [
                new("new \"A chip of its own\" --section chips --author jane-doe", "a draft in content/articles"),
                new("new \"Tomorrow's news\" --date 2026-11-21", "with another dateline"),
            ],
        };
        _ = new NewCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        var root = site.Root(result);
        var draft = new Draft(
            Folded(result.GetRequiredValue(title)),
            result.GetValue(date) ?? ArticleDate(clock.Given(result) ?? ClockOption.Now(surroundings), SiteSettings.Read(root, site.ConfigPath(result)).Zone),
            result.GetValue(section),
            result.GetValue(author));
        var problems = DraftChecks.Of(draft, root, site.ConfigPath(result));
        if (problems.Length > 0) return Fail(problems, root);

        var made = Archetype.Render(draft, root);
        if (made.HasErrors) return Fail([.. made.Findings], root);
        Write(Path.Combine(root, draft.Path), made.Value);
        surroundings.Out.WriteLine(PlainText.Of(Shown(Path.Combine(root, draft.Path))));
        return ExitCode.Fine;
    }

    private int Fail(Diagnostic[] problems, string root)
    {
        new Terminal(surroundings).Report([.. problems], root);
        return problems.All(CliProblems.IsAlreadyThere) ? ExitCode.Problems : ExitCode.WrongUsage;
    }

    // So that $EDITOR "$(technews new ...)" opens it.
    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(surroundings.Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    // The day in the file's name is the newsroom's.
    private static string ArticleDate(DateTimeOffset instant, SiteZone zone) =>
        zone.Convert(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void CheckTitle(ArgumentResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (Folded(text).Length == 0) result.AddError("the title is empty");
        else if (Folded(text).EnumerateRunes().Any(rune => PlainText.IsUnsafe(rune) || rune == Rune.ReplacementChar))
            result.AddError("the title holds a control or invisible character");
    }

    private static void CheckDate(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        var good = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || Instant.Parse(text) is not null;
        if (!good) result.AddError($"--date is a date such as 2026-11-20 or {Instant.Example}, not '{text}'");
    }
}
