using System.Globalization;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Lengths of time such as <c>7d</c> and <c>48h</c>.</summary>
internal static class Durations
{
    private const int MaxDays = 3650;

    /// <summary>Whole days: <c>7d</c> or <c>7</c>.</summary>
    public static int? Days(Fields fields, string key) =>
        Read(fields, key, "a number of days", "7d", text => Count(text, 'd') ?? Count(text, null), MaxDays);

    /// <summary>Whole hours: <c>48h</c>, <c>2d</c> or <c>48</c>.</summary>
    public static int? Hours(Fields fields, string key) =>
        Read(fields, key, "a number of hours or days", "48h", text => Count(text, 'h') ?? (Count(text, 'd') * 24) ?? Count(text, null), MaxDays * 24);

    private static int? Read(Fields fields, string key, string wanted, string example, Func<string, int?> count, int max)
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && count(scalar.Value.Trim()) is { } number && number >= 1 && number <= max) return number;
        fields.Report.Add(ParsingProblems.BadDuration(key, entry.Value, wanted, example));
        return null;
    }

    /// <summary>The number in front of a unit, of at most six digits.</summary>
    private static int? Count(string text, char? unit)
    {
        if (unit is not null && !text.EndsWith(unit.Value)) return null;
        var digits = unit is null ? text : text[..^1];
        return digits.Length <= 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }
}
