namespace TechNews.Scriban;

/// <summary>How bad a problem is.</summary>
public enum TemplateSeverity
{
    Warning,
    Error,
}

/// <summary>Something wrong in a template, with its place and a way out.</summary>
/// <param name="Severity">Whether the template can still be used.</param>
/// <param name="Path">The template's path in its library.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Length">How many UTF-16 units of that line to underline, at least 1.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Help">A way out, such as "did you mean `title`?"; null where none is known.</param>
/// <param name="IncludedFrom">Where the template was included from, innermost first; empty for the page's own template.</param>
public sealed record TemplateProblem(
    TemplateSeverity Severity,
    string Path,
    int Line,
    int Column,
    int Length,
    string Message,
    string? Help,
    IReadOnlyList<TemplatePlace> IncludedFrom)
{
    public override string ToString() =>
        $"{Path}:{Line}:{Column}: {(Severity == TemplateSeverity.Error ? "error" : "warning")}: {Message}"
        + (Help is null ? "" : $" ({Help})")
        + string.Concat(IncludedFrom.Select(p => $"\n  included from {p}"));
}

/// <summary>A place in a template: line and column count from 1.</summary>
public readonly record struct TemplatePlace(string Path, int Line, int Column)
{
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
