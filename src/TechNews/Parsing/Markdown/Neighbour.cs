using System.Globalization;

namespace TechNews.Parsing.Markdown;

/// <summary>What stands beside a quotation mark, as far as the mark cares.</summary>
internal enum Neighbour
{
    /// <summary>White space, or the edge of the text.</summary>
    Space,
    Letter,
    Digit,
    Opening,
    Dash,

    /// <summary>Any quotation mark on the right side, typographic or not: which one it becomes is not known yet.</summary>
    Quote,

    /// <summary>A closing mark, a full stop, a comma: what follows a word.</summary>
    Closing,
}

internal static class Neighbours
{
    /// <summary>Belongs to the guillemets of French, and is no space of its own here.</summary>
    public const char NarrowSpace = '\u202F';

    public static Neighbour Of(char c) => c switch
    {
        '\0' => Neighbour.Space,
        NarrowSpace => Neighbour.Quote,
        _ when IsQuote(c) => Neighbour.Quote,
        _ when char.IsWhiteSpace(c) => Neighbour.Space,
        _ when char.IsDigit(c) => Neighbour.Digit,
        _ when char.IsLetter(c) || char.IsSurrogate(c) => Neighbour.Letter,
        '/' or '=' or '+' or '|' or '\u00BF' or '\u00A1' => Neighbour.Dash,
        _ => OfCategory(char.GetUnicodeCategory(c)),
    };

    public static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private static bool IsQuote(char c) =>
        IsDouble(c) || c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u2039' or '\u203A';

    private static Neighbour OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => Neighbour.Opening,
        UnicodeCategory.DashPunctuation => Neighbour.Dash,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Neighbour.Letter,
        _ => Neighbour.Closing,
    };
}
