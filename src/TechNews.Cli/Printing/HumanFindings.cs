using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary><c>path:line:col: error TN012: message</c>, the source line with carets, the way out; last a line that counts.</summary>
internal static class HumanFindings
{
    public static void Write(IReadOnlyCollection<Diagnostic> findings, TextWriter writer, Colours colours)
    {
        foreach (var finding in findings) Write(finding, writer, colours);
        if (FindingWords.Count(findings) is { } count) writer.WriteLine(count);
    }

    private static void Write(Diagnostic finding, TextWriter writer, Colours colours)
    {
        var place = finding.Where.Path.Length > 0 ? PlainText.Of(finding.Where.ToString()) : "technews";
        var what = colours.Of(finding.Severity, $"{finding.Severity.Name()} {finding.Code}:");
        writer.WriteLine($"{colours.Strong(place + ":")} {what} {PlainText.Of(finding.Message)}");
        if (SourceExcerpt.Of(finding.Where) is { } excerpt)
        {
            writer.WriteLine($"    {excerpt.Line}");
            writer.WriteLine($"    {colours.Of(finding.Severity, excerpt.Carets)}");
        }

        if (finding.Help is { } help) writer.WriteLine($"  {colours.Faint("help:")} {PlainText.Of(help)}");
    }
}
