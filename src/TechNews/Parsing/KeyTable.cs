using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>The keys of one kind of mapping: each row is a key and the other generators' names for it.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);

    public KeyTable(params string[][] rows)
    {
        foreach (var row in rows)
        {
            foreach (var name in row) canonical.Add(name, row[0]);
        }

        Names = [.. rows.SelectMany(row => row)];
    }

    /// <summary>Every name, in the order of the table.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The key that a name stands for, or null.</summary>
    public string? Resolve(string name) => canonical.GetValueOrDefault(name);
}
