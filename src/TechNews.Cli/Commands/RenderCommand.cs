using System.CommandLine;
using System.CommandLine.Parsing;
using TechNews.Cli.Printing;
using TechNews.Cli.Templating;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Rendering;
using TechNews.Scriban;

namespace TechNews.Cli.Commands;

/// <summary><c>technews render</c>: one template's output and nothing else, for theme authors and for checks of the language.</summary>
internal sealed class RenderCommand
{
    private readonly Surroundings surroundings;
    private readonly Option<string> template = new("--template") { Description = "the template; .html and .xml escape what they print", HelpName = "FILE" };
    private readonly Option<string> model = new("--data") { Description = "a JSON object, whose members are the global variables", HelpName = "FILE" };
    private readonly Option<string?> folder = new("--include-dir") { Description = "where included templates are; default: the template's folder", HelpName = "DIR" };
    private readonly Option<bool> noEscape = new("--no-escape") { Description = "escape nothing, whatever the template's extension" };
    private readonly Option<bool> strict = new("--strict") { Description = "an undefined variable is an error" };
    private readonly Option<bool> reference = new("--reference") { Description = "print the theme author's reference instead: what a site's templates can name, as Markdown" };
    private readonly Option<int> loopLimit = new("--loop-limit") { Description = "steps that loops may take; default: 1000", HelpName = "N", DefaultValueFactory = _ => RenderOptions.Default.LoopLimit };

    private RenderCommand(Verb verb, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        folder.Validators.Add(CheckFolder);
        loopLimit.Validators.Add(CheckLimit);
        foreach (var option in (Option[])[template, model, folder, noEscape, strict, loopLimit, reference]) verb.Options.Add(option);
        verb.Validators.Add(CheckTask);
        verb.SetAction(Run);
    }

    public static Verb Of(Surroundings surroundings)
    {
        var verb = new Verb("render", "Prints what one template makes of a JSON file, exactly. Problems go to standard error.")
        {
            Examples =
            [
                new("render --template card.html --data card.json", "one template, with its folder for includes"),
                new("render --reference", "everything that a site's templates can name, as Markdown"),
                new("render --template feed.txt --data feed.json --include-dir templates --strict", "undefined variables are errors"),
            ],
        };
        _ = new RenderCommand(verb, surroundings);
        return verb;
    }

    private int Run(ParseResult result)
    {
        if (result.GetValue(reference))
        {
            surroundings.Out.Write(ThemeReference.Markdown());
            return ExitCode.Fine;
        }

        return Render(result);
    }

    private int Render(ParseResult result)
    {
        var report = new Report();
        var file = Absolute(result.GetRequiredValue(template));
        var main = report.Take(TextFile.Read(file, result.GetRequiredValue(template)));
        var json = report.Take(TextFile.Read(Absolute(result.GetRequiredValue(model)), result.GetRequiredValue(model)));
        if (report.HasErrors) return Fail(report);
        var globals = report.Take(JsonModel.Parse(json));
        var includes = report.Take(Includes(main, result.GetValue(folder) is { } named ? Absolute(named) : Path.GetDirectoryName(file)!));
        if (report.HasErrors) return Fail(report);

        var library = result.GetValue(noEscape) ? LibraryOptions.Default with { KindOf = _ => OutputKind.Text } : LibraryOptions.Default;
        var rendering = RenderOptions.Default with { StrictVariables = result.GetValue(strict), LoopLimit = result.GetValue(loopLimit) };
        var text = report.Take(new TemplateText(main, includes, library).Render(globals, rendering));
        if (report.HasErrors) return Fail(report);
        surroundings.Out.Write(text);
        return ExitCode.Fine;
    }

    // A template that never says the word needs no folder read, which may be a large one.
    private static Reported<IReadOnlyDictionary<string, SourceText>> Includes(SourceText main, string folder) =>
        main.Text.Contains("include", StringComparison.Ordinal)
            ? IncludeFolder.Read(folder)
            : Reported.Clean<IReadOnlyDictionary<string, SourceText>>(new Dictionary<string, SourceText>(StringComparer.Ordinal));

    private int Fail(Report report)
    {
        new Terminal(surroundings).Report(report.With(0).Findings, surroundings.Folder);
        return ExitCode.Problems;
    }

    private string Absolute(string path) => Path.GetFullPath(path, surroundings.Folder);

    private void CheckTask(CommandResult result)
    {
        Option<string>[] files = [template, model];
        if (!result.GetValue(reference))
        {
            foreach (var missing in files.Where(file => result.GetResult(file) is null)) result.AddError($"Option '{missing.Name}' is required.");
        }
        else if (files.FirstOrDefault(file => result.GetResult(file) is not null) is { } extra)
        {
            result.AddError($"--reference prints no template: leave {extra.Name} out");
        }
    }

    private void CheckFolder(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && !Directory.Exists(Absolute(path))) result.AddError($"there is no folder '{path}'");
    }

    private static void CheckLimit(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, null, out _)) result.AddError($"--loop-limit is a number from 0, not '{text}'");
    }
}
