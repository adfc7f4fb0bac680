namespace TechNews.Scriban.Syntax;

/// <summary>A template's path and text, with lines found on demand.</summary>
internal sealed class SourceMap(string path, string text)
{
    private int[]? lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public TemplatePlace PlaceOf(int offset)
    {
        var starts = lineStarts ??= FindLines(Text);
        var line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new TemplatePlace(Path, line + 1, offset - starts[line] + 1);
    }

    public TemplateProblem Problem(
        TemplateSeverity severity, Span span, string message, string? help, IReadOnlyList<TemplatePlace>? includedFrom = null)
    {
        var place = PlaceOf(Math.Min(span.Start, Text.Length));
        var length = Math.Max(1, Math.Min(span.End, Text.Length) - span.Start);
        var lineEnd = Text.AsSpan(Math.Min(span.Start, Text.Length)).IndexOf('\n');
        length = lineEnd > 0 ? Math.Min(length, lineEnd) : length;
        return new TemplateProblem(severity, Path, place.Line, place.Column, length, message, help, includedFrom ?? []);
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}

/// <summary>A stretch of a template: offsets in UTF-16 units, the end exclusive.</summary>
internal readonly record struct Span(int Start, int End)
{
    public Span To(Span other) => new(Start, other.End);
}
