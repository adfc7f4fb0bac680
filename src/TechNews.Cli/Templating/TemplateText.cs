using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Scriban;
using TechNews.Scriban.Values;

namespace TechNews.Cli.Templating;

/// <summary>Renders one template, with its problems as findings that show the line.</summary>
internal sealed class TemplateText(SourceText main, IReadOnlyDictionary<string, SourceText> includes, LibraryOptions options)
{
    // The template of the command line is no include: no name of an include begins with a NUL.
    private const string MainPrefix = "\0";

    public Reported<string> Render(Value globals, RenderOptions rendering)
    {
        var files = includes.ToDictionary(file => file.Key, file => file.Value.Text, StringComparer.Ordinal);
        files[MainPrefix + main.Path] = main.Text;
        var template = TemplateLibrary.Parse(files, options)[MainPrefix + main.Path];
        Diagnostic[] wrong = [.. template.Problems.Where(problem => problem.Severity == TemplateSeverity.Error).Select(Finding)];
        if (wrong.Length > 0) return new("", [.. wrong]);
        try
        {
            return Reported.Clean(template.RenderText(new RenderInput(globals) { Options = rendering }));
        }
        catch (TemplateException exception)
        {
            return new("", [Finding(exception.Problem)]);
        }
    }

    private Diagnostic Finding(TemplateProblem problem)
    {
        var source = includes.GetValueOrDefault(problem.Path, main);
        var chain = string.Concat(problem.IncludedFrom.Select(place => $" (included from {Shown(place)})"));
        return CliProblems.Template(problem.Message + chain, source.At(problem.Line, problem.Column, problem.Length), problem.Help?.Replace(MainPrefix, "", StringComparison.Ordinal));
    }

    private static string Shown(TemplatePlace place) => (place with { Path = place.Path.TrimStart('\0') }).ToString();
}
