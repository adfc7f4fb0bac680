using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Parsing.Yaml;

/// <summary>Gathers the entries of one mapping: a key occurs once, and <c>&lt;&lt;</c> brings in another mapping's keys.</summary>
internal sealed class MapBuilder(Report report)
{
    private readonly Dictionary<string, YamlEntry> byKey = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly List<YamlMap> merged = [];

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar name)
        {
            report.Add(ParsingProblems.KeyIsNoText(key.At));
        }
        else if (name is { Value: "<<", Quoted: false })
        {
            Merge(value);
        }
        else if (!byKey.TryAdd(name.Value, new YamlEntry(name, value)))
        {
            report.Add(ParsingProblems.DuplicateKey(name, byKey[name.Value].Key));
        }
        else
        {
            entries.Add(byKey[name.Value]);
        }
    }

    public YamlMap Build(SourceSpan span)
    {
        // A mapping's own keys win over merged ones, and earlier merged ones over later ones (YAML merge key, 2005).
        foreach (var entry in merged.SelectMany(map => map.Entries))
        {
            if (byKey.TryAdd(entry.Key.Value, entry)) entries.Add(entry);
        }

        return new YamlMap(span, entries.ToImmutable());
    }

    private void Merge(YamlNode value)
    {
        ImmutableArray<YamlNode> sources = value is YamlList list ? list.Items : [value];
        foreach (var source in sources)
        {
            if (source is YamlMap map) merged.Add(map);
            else report.Add(ParsingProblems.MergeOfNoMapping(source.At));
        }
    }
}
