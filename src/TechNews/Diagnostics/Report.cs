using System.Collections.Immutable;

namespace TechNews.Diagnostics;

/// <summary>Gathers findings while one method runs. Not thread-safe: parallel work gathers its own and is added in order.</summary>
public sealed class Report
{
    private ImmutableArray<Diagnostic>.Builder? findings;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic finding)
    {
        (findings ??= ImmutableArray.CreateBuilder<Diagnostic>()).Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    public void Add(ImmutableArray<Diagnostic> more)
    {
        foreach (var finding in more) Add(finding);
    }

    public void Add(IEnumerable<Diagnostic> more)
    {
        foreach (var finding in more) Add(finding);
    }

    /// <summary>Keeps the findings and gives the value.</summary>
    public T Take<T>(Reported<T> reported)
    {
        Add(reported.Findings);
        return reported.Value;
    }

    /// <summary>Closes the report over a value, the findings in the order in which they were added.</summary>
    public Reported<T> With<T>(T value) => new(value, findings?.ToImmutable() ?? []);
}
