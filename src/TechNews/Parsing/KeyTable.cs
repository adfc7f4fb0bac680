using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>The keys of one kind of mapping: each row is a key and the other generators' names for it.</summary>
internal sealed class KeyTable
{
    private readonly FrozenDictionary<string, string> canonical;

    public KeyTable(params string[][] rows)
    {
        canonical = rows
            .SelectMany(row => row.Select(name => KeyValuePair.Create(name, row[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
        Names = [.. rows.SelectMany(row => row)];
    }

    /// <summary>Every name, in the order of the table.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The key that a name stands for, or null.</summary>
    public string? Resolve(string name) => canonical.GetValueOrDefault(name);
}
