using System.Globalization;
using System.Text;

namespace TechNews.Parsing;

/// <summary>Which characters may occur in text at all.</summary>
internal static class Characters
{
    /// <summary>
    /// The place of the first character that neither XML nor HTML can hold (XML 1.0, production 2), or -1: a control character other
    /// than tab and line end, half of a surrogate pair, or U+FFFE and U+FFFF.
    /// </summary>
    public static int FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' || c is '\n' or '\t') continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (c is < ' ' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c)) return i;
        }

        return -1;
    }

    public static string WithoutForbidden(string text)
    {
        var kept = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var bad = FirstForbidden(rest); bad >= 0; bad = FirstForbidden(rest))
        {
            kept.Append(rest[..bad]);
            rest = rest[(bad + 1)..];
        }

        return kept.Append(rest).ToString();
    }

    /// <summary>Controls, line separators and invisible formatting such as direction marks: never part of a name or a path.</summary>
    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Runs of white space made one space, none at the ends.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
