using System.Text.RegularExpressions;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN131: a number that sticks to its unit, or a unit with the wrong letters (SI brochure, 9th edition, 5.2 and 5.4.3).</summary>
internal static partial class Units
{
    private static readonly string[] Right =
        ["kWh", "MWh", "GWh", "TWh", "Wh", "kW", "MW", "GW", "km", "kg", "mm", "cm", "nm", "MHz", "GHz", "Hz", "kB", "MB", "GB", "TB", "mAh", "Ah", "ms", "kV", "mV", "MPa"];

    public static readonly ArticleLint Rule = new("TN131", Severity.Hint, "A space stands between number and unit, and a unit has its own capitals: 75 kWh", Find);

    private static IEnumerable<Remark> Find(LintedArticle article) =>
        from prose in article.Paragraphs
        from Match match in Quantity().Matches(prose.Text)
        let written = match.Groups["unit"].Value
        let right = Array.Find(Right, unit => string.Equals(unit, written, StringComparison.OrdinalIgnoreCase))
        let ambiguous = Right.Count(unit => string.Equals(unit, written, StringComparison.OrdinalIgnoreCase)) > 1
        let isRight = Right.Contains(written, StringComparer.Ordinal) || ambiguous
        where match.Groups["space"].Length == 0 || !isRight
        select new Remark(prose.At(match.Index, match.Length), $"'{match.Value}' is written '{match.Groups["number"].Value} {(isRight ? written : right)}'");

    [GeneratedRegex(
        @"(?<![\w.,])(?<number>\d[\d.,]*)(?<space>[ \u00A0\u202F]?)(?<unit>[kMGT]?Wh|[kMG]W|km|kg|mm|cm|nm|[MG]?Hz|[kMGT]B|m?Ah|ms|[km]V|MPa)(?![\w/])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Quantity();
}
