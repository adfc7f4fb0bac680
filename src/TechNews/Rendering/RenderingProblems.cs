using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Scriban;

namespace TechNews.Rendering;

/// <summary>Everything that can be wrong with templates, as findings of the site.</summary>
internal static class RenderingProblems
{
    public static Diagnostic InText(TemplateProblem problem, SourceText? template) => new(
        problem.Severity == TemplateSeverity.Error ? Severity.Error : Severity.Warning,
        "TN070",
        problem.Message,
        PlaceOf(problem, template),
        problem.Help);

    public static Diagnostic WhileRendering(TemplateProblem problem, SourceText? template, Page page, int otherPages) => Diagnostic.Error(
        "TN071",
        $"{problem.Message} (while drawing {page.View.Url} from {page.Origin.Path}{Others(otherPages)})",
        PlaceOf(problem, template),
        HelpOf(problem));

    public static Diagnostic Missing(TemplateProblem problem, SourceText? template, Severity severity) =>
        new(severity, "TN072", problem.Message, PlaceOf(problem, template), HelpOf(problem));

    /// <summary>Found by reading the template, not by drawing with it; an unknown member is the same finding either way.</summary>
    public static Diagnostic Unread(TemplateProblem problem, SourceText? template) => problem.Severity == TemplateSeverity.Error
        ? Diagnostic.Error("TN074", problem.Message, PlaceOf(problem, template), HelpOf(problem))
        : Missing(problem, template, Severity.Warning);

    public static Diagnostic NoTemplate(Page page, IEnumerable<string> known) => Diagnostic.Error(
        "TN073",
        $"there is no template '{page.Template}'{Suggestion.Tail(page.Template, known)}",
        page.View.Story?.Article.Front.Layout?.At ?? page.View.Static?.Page.Layout?.At ?? page.Origin,
        $"add templates/{page.Template}, or leave 'layout' out");

    private static SourceLocation PlaceOf(TemplateProblem problem, SourceText? template) =>
        template?.At(problem.Line, problem.Column, problem.Length) ?? SourceLocation.WholeFile(TemplateSet.Folder + problem.Path);

    private static string? HelpOf(TemplateProblem problem)
    {
        if (problem.IncludedFrom.Count == 0) return problem.Help;
        var chain = "included from " + string.Join(", from ", problem.IncludedFrom.Select(place => TemplateSet.Folder + place));
        return problem.Help is null ? chain : $"{problem.Help}; {chain}";
    }

    private static string Others(int count) => count switch
    {
        0 => "",
        1 => ", and on another page",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $", and on {count} other pages"),
    };
}
