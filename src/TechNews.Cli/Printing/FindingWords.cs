using TechNews.Diagnostics;

namespace TechNews.Cli.Printing;

/// <summary>The words for findings that all formats share.</summary>
internal static class FindingWords
{
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    /// <summary>"2 errors, 1 warning": what there is, worst first; null where there is nothing.</summary>
    public static string? Count(IReadOnlyCollection<Diagnostic> findings)
    {
        string[] counts =
        [
            .. from severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Hint]
               let count = findings.Count(finding => finding.Severity == severity)
               where count > 0
               select Number(count, severity.Name()),
        ];
        return counts.Length > 0 ? string.Join(", ", counts) : null;
    }

    /// <summary>"1 file", "2 files".</summary>
    public static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
