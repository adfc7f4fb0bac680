using System.Collections.Immutable;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Typed readings of <see cref="Fields"/>: each gives the value, or reports what is wrong and gives nothing.</summary>
internal static class FieldValues
{
    /// <summary>Text, its white space folded.</summary>
    public static string? Line(this Fields fields, string key, string example = "\"some text\"") => fields.Located(key, example)?.Value;

    public static Located<string>? Located(this Fields fields, string key, string example = "\"some text\"")
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar) return new Located<string>(Characters.Fold(scalar.Value), scalar.At);
        fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "text", example));
        return null;
    }

    public static string? RequiredLine(this Fields fields, string key, string example)
    {
        if (fields.Find(key) is null) fields.ReportMissing(key, example);
        return fields.Line(key, example);
    }

    public static bool? Flag(this Fields fields, string key) =>
        fields.Find(key) is { } entry ? Flag(entry, fields.Report) : null;

    public static bool? Flag(YamlEntry entry, Report report)
    {
        var flag = AsFlag(entry.Value);
        if (flag is null) report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "true or false", "true"));
        return flag;
    }

    /// <summary>True and false of the core schema (YAML 1.2.2, section 10.3.2); <c>yes</c> and <c>no</c> are text.</summary>
    public static bool? AsFlag(YamlNode node) => node switch
    {
        YamlScalar { Quoted: false, Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { Quoted: false, Value: "false" or "False" or "FALSE" } => false,
        _ => null,
    };

    public static int? Whole(this Fields fields, string key, int min = int.MinValue, int max = int.MaxValue)
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar { Quoted: false } scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max) return number;
        var wanted = min == int.MinValue ? "a whole number" : $"a whole number from {min} to {max}";
        fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, wanted, "10"));
        return null;
    }

    public static Located<DateTimeOffset>? Instant(this Fields fields, string key, SiteZone zone) =>
        fields.Find(key) is { } entry ? Instant(entry, zone, fields.Report) : null;

    public static Located<DateTimeOffset>? Instant(YamlEntry entry, SiteZone zone, Report report)
    {
        if (entry.Value is not YamlScalar scalar)
        {
            report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "a date", "2026-11-20"));
            return null;
        }

        var reading = InstantReader.Read(scalar.Value.Trim(), zone);
        if (reading.Problem is not null) report.Add(ParsingProblems.BadDate(entry.Key.Value, scalar, reading.Problem));
        return reading.Problem is null ? new Located<DateTimeOffset>(reading.Value, scalar.At) : null;
    }

    /// <summary>A list of text; one text alone is a list of one. Empty items are dropped.</summary>
    public static ImmutableArray<Located<string>> Lines(this Fields fields, string key) =>
        fields.Find(key) is { } entry ? Lines(entry, fields.Report) : [];

    public static ImmutableArray<Located<string>> Lines(YamlEntry entry, Report report)
    {
        ImmutableArray<YamlNode> nodes = entry.Value is YamlList list ? list.Items : [entry.Value];
        var lines = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var node in nodes)
        {
            var isEnumeration = entry.Value is YamlScalar { Quoted: false } single && single.Value.Contains(',', StringComparison.Ordinal);
            if (node is not YamlScalar scalar || isEnumeration) report.Add(ParsingProblems.WrongType(entry.Key.Value, node, "a list of texts", "[one, two]"));
            else if (!scalar.IsBroken && !scalar.IsNull && Characters.Fold(scalar.Value) is { Length: > 0 } text) lines.Add(new Located<string>(text, scalar.At));
        }

        return lines.ToImmutable();
    }

    /// <summary>One of a fixed set of words, upper or lower case.</summary>
    public static T? Choice<T>(this Fields fields, string key, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is not YamlScalar scalar)
        {
            fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "one word", choices[0].Word));
            return null;
        }

        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, scalar.Value.Trim(), StringComparison.OrdinalIgnoreCase)) return value;
        }

        fields.Report.Add(ParsingProblems.UnknownChoice(entry.Key.Value, scalar, [.. choices.Select(choice => choice.Word)]));
        return null;
    }

    /// <summary>A mapping with keys of its own.</summary>
    public static Fields? Inner(this Fields fields, string key, KeyTable table, string example, Func<YamlScalar, Diagnostic>? unknown = null)
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is YamlMap map) return Fields.Of(map, table, fields.Report, entry.Key.At, unknown);
        fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "a mapping", example));
        return null;
    }

    /// <summary>A list of mappings with keys of their own.</summary>
    public static IEnumerable<Fields> InnerList(
        this Fields fields, string key, KeyTable table, string example, Func<YamlScalar, Diagnostic>? unknown = null)
    {
        if (fields.Find(key) is not { } entry) yield break;
        ImmutableArray<YamlNode> items = entry.Value is YamlList list ? list.Items : [entry.Value];
        foreach (var item in items)
        {
            if (item is YamlMap map && entry.Value is YamlList) yield return Fields.Of(map, table, fields.Report, map.At, unknown);
            else fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, item, "a list of mappings", example));
        }
    }

    /// <summary>Free keys for templates; an empty mapping where there are none.</summary>
    public static Setting Settings(this Fields fields, string key)
    {
        if (fields.Find(key) is not { } entry) return Setting.EmptyMap;
        if (entry.Value is YamlMap) return SettingReader.Read(entry.Value);
        fields.Report.Add(ParsingProblems.WrongType(entry.Key.Value, entry.Value, "a mapping", "{name: value}"));
        return Setting.EmptyMap;
    }
}
