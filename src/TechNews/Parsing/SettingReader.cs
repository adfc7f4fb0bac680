using System.Globalization;
using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>
/// Types plain scalars by the core schema (YAML 1.2.2, section 10.3.2), with two exceptions that keep what was written:
/// a number with a leading zero or of more digits than a double holds stays text.
/// </summary>
internal static class SettingReader
{
    private const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int DigitsOfDouble = 15;

    public static Setting Read(YamlNode node) => node switch
    {
        YamlList list => new Setting.List([.. list.Items.Select(Read)]),
        YamlMap map => new Setting.Map([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Read(entry.Value)))]),
        YamlScalar { IsNull: true } => new Setting.Nothing(),
        YamlScalar scalar when FieldValues.AsFlag(scalar) is { } flag => new Setting.Flag(flag),
        YamlScalar { Quoted: false } scalar when AsNumber(scalar.Value) is { } number => new Setting.Number(number),
        YamlScalar scalar => new Setting.Text(scalar.Value),
        _ => new Setting.Nothing(),
    };

    private static double? AsNumber(string text)
    {
        var unsigned = text.AsSpan(text is ['-' or '+', ..] ? 1 : 0);
        var hasLeadingZero = unsigned is ['0', >= '0' and <= '9', ..];
        var startsAndEndsWithDigits = unsigned is [>= '0' and <= '9', ..] && char.IsAsciiDigit(unsigned[^1]);
        if (!startsAndEndsWithDigits || hasLeadingZero || text.Count(char.IsAsciiDigit) > DigitsOfDouble) return null;
        return double.TryParse(text, Form, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
