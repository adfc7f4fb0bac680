using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>
/// One mapping of a source file, read by key. Making it reports unknown keys and keys said twice;
/// reading a key (<see cref="FieldValues"/>) reports what is wrong with its value and goes on.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> byKey = new(StringComparer.Ordinal);
    private readonly SourceLocation? missingAt;

    private Fields(Report report, SourceLocation? missingAt)
    {
        Report = report;
        this.missingAt = missingAt;
    }

    public Report Report { get; }

    /// <param name="missingAt">Where a missing key is reported; null where the text broke off, so that nothing counts as missing.</param>
    /// <param name="unknown">What an unknown key is here.</param>
    public static Fields Of(YamlMap map, KeyTable table, Report report, SourceLocation? missingAt, Func<YamlScalar, Diagnostic>? unknown = null)
    {
        var fields = new Fields(report, missingAt);
        foreach (var entry in map.Entries)
        {
            var key = table.Resolve(entry.Key.Value);
            if (key is null) report.Add(unknown?.Invoke(entry.Key) ?? ParsingProblems.UnknownInnerKey(entry.Key, table.Names));
            else if (!fields.byKey.TryAdd(key, entry)) report.Add(ParsingProblems.TwoSpellings(entry.Key, fields.byKey[key].Key));
        }

        return fields;
    }

    /// <summary>The entry of a key, or null where it is absent or says nothing (<c>summary:</c>, <c>summary: ""</c>).</summary>
    public YamlEntry? Find(string key) =>
        byKey.TryGetValue(key, out var entry) && !SaysNothing(entry.Value) ? entry : null;

    /// <summary>Reports a missing key, at the key itself where it is there without a value.</summary>
    public void ReportMissing(string key, string example)
    {
        var entry = byKey.GetValueOrDefault(key);
        if (entry?.Value is YamlScalar { IsBroken: true }) return;
        var at = entry?.Key.At ?? missingAt;
        if (at is not null) Report.Add(ParsingProblems.MissingKey(key, at, example));
    }

    private static bool SaysNothing(YamlNode value) =>
        value is YamlScalar scalar && (scalar.IsBroken || scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value));
}
