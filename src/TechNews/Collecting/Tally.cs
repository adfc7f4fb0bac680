using System.Collections.Immutable;

namespace TechNews.Collecting;

/// <summary>How many lines ended in each rule.</summary>
public sealed class Tally
{
    private readonly long[] counts = new long[Enum.GetValues<Rule>().Length];

    public long this[Rule rule] => counts[(int)rule];

    /// <summary>The rules in their order.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [.. Enum.GetValues<Rule>()];

    /// <summary>All lines read; blank lines and comments are none.</summary>
    public long Lines => counts.Sum();

    internal void Add(Rule rule, long count = 1) => counts[(int)rule] += count;

    internal void Add(Tally other)
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
    }
}
