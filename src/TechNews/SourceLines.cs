using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews;

/// <summary>
/// Gives findings their line of text where their place does not carry it: the places of links wait for other files by the thousand, and hardly one
/// of them ever becomes a finding.
/// </summary>
internal static class SourceLines
{
    public static Reported<T> WithLines<T>(this Reported<T> reported, BuildInputs inputs) =>
        reported.Findings.Any(LacksLine) ? reported with { Findings = Filled(reported.Findings, inputs) } : reported;

    private static ImmutableArray<Diagnostic> Filled(ImmutableArray<Diagnostic> findings, BuildInputs inputs)
    {
        var read = findings.Where(LacksLine).Select(finding => finding.Where.Path).ToHashSet(StringComparer.Ordinal);
        var texts = inputs.Texts.Where(file => read.Contains(file.Path)).Select(Read).OfType<SourceText>().ToDictionary(text => text.Path, StringComparer.Ordinal);
        return [.. findings.Select(finding => LacksLine(finding) && texts.TryGetValue(finding.Where.Path, out var text)
            ? finding with { Where = text.At(finding.Where.Line, finding.Where.Column, finding.Where.Length) }
            : finding)];
    }

    // Of a file that was changed or closed to us meanwhile there is no line to show that would be right.
    private static SourceText? Read(SourceFile file)
    {
        try
        {
            return file.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool LacksLine(Diagnostic finding) => finding.Where is { Line: > 0, LineText: null };
}
