using System.Globalization;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>Numbers with a fraction: weights and shares.</summary>
internal static class Decimals
{
    /// <summary>From 0 to 100, with a point: <c>0.5</c>.</summary>
    public static double? Weight(Fields fields, string key) => Read(fields, key, Number, 100, "a number from 0 to 100", "0.5");

    /// <summary>A share of all: <c>1%</c> is 0.01. From 0.01% to 100%.</summary>
    public static double? Share(Fields fields, string key) =>
        Read(fields, key, text => text.EndsWith('%') && Number(text[..^1]) is { } percent and >= 0.01 ? percent / 100 : null, 1, "a share in percent", "1%");

    private static double? Read(Fields fields, string key, Func<string, double?> number, double max, string wanted, string example)
    {
        if (fields.Find(key) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && number(scalar.Value.Trim()) is { } value && value <= max) return value;
        fields.Report.Add(ParsingProblems.WrongType(key, entry.Value, wanted, example));
        return null;
    }

    private static double? Number(string text) =>
        text.Length <= 12 && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
