using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary><c>lint:</c> in site.yml: how much each editorial finding weighs, and what the house's rules are.</summary>
public sealed record LintSettings
{
    /// <summary>By code; null is off.</summary>
    public FrozenDictionary<string, Severity?> Levels { get; init; } = FrozenDictionary<string, Severity?>.Empty;

    /// <summary>Words and phrases that the house does not print.</summary>
    public ImmutableArray<string> BannedWords { get; init; } = [];

    /// <summary>Years of school that a text may ask for at most.</summary>
    public int ReadingGrade { get; init; } = 16;

    /// <summary>Hours after publishing in which a text may change and nobody need say so.</summary>
    public int GraceHours { get; init; } = 24;

    /// <summary>False where none of these rules is to look.</summary>
    public bool AnyOf(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (!Levels.TryGetValue(code, out var level) || level is not null) return true;
        }

        return false;
    }

    /// <summary>The findings with the site's levels, without those that are off.</summary>
    public IEnumerable<Diagnostic> Weigh(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (!Levels.TryGetValue(finding.Code, out var level)) yield return finding;
            else if (level is { } severity) yield return finding with { Severity = severity };
        }
    }

    public Reported<T> Weigh<T>(Reported<T> reported) =>
        Levels.Count == 0 ? reported : reported with { Findings = [.. Weigh(reported.Findings)] };
}
