using System.Collections.Immutable;

namespace TechNews.Diagnostics;

/// <summary>What a stage hands on: its value and its findings. A value is always there; whether it may be published is for the findings to say.</summary>
public readonly record struct Reported<T>(T Value, ImmutableArray<Diagnostic> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Makes <see cref="Reported{T}"/> values without naming their type.</summary>
public static class Reported
{
    public static Reported<T> Clean<T>(T value) => new(value, []);
}
