using System.Globalization;
using System.Text;

namespace TechNews.Parsing;

/// <summary>Makes URL segments from words: lower case, Latin letters without accents, hyphens between words.</summary>
public static class Slugs
{
    /// <summary>
    /// The slug of a text, or an empty string where it holds no letter or digit. Letters and digits of other scripts are kept, since a
    /// URL can hold them percent-encoded. Apostrophes vanish (<c>Intel's</c> is <c>intels</c>); a plus or hash that ends a word is
    /// spelt out, so that <c>C</c>, <c>C++</c> and <c>C#</c> are three slugs.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var wordEnded = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = Piece(rune, afterLetter: slug.Length > 0 && !wordEnded);
            if (piece is null) wordEnded = true;
            else if (piece.Length > 0)
            {
                if (wordEnded && slug.Length > 0) slug.Append('-');
                slug.Append(piece);
                wordEnded = false;
            }
        }

        return slug.ToString();
    }

    /// <summary>A slug that is never empty: of a text without letters and digits, such as one emoji, it is the numbers of its characters.</summary>
    public static string OfAny(string text) => Of(text) is { Length: > 0 } slug
        ? slug
        : string.Join('-', text.EnumerateRunes().Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)));

    /// <summary>What a character becomes: null where it parts words, empty where it vanishes.</summary>
    private static string? Piece(Rune rune, bool afterLetter)
    {
        if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) return char.ToLowerInvariant((char)rune.Value).ToString();
        if (rune.Value is '\'' or 0x2018 or 0x2019 or 0x02BC or 0x02BB or 0x00AD or (>= 0x0300 and <= 0x036F)) return "";
        if (afterLetter && rune.Value == '+') return "plus";
        if (afterLetter && rune.Value == '#') return "sharp";
        if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune)) return null;
        var lower = Rune.ToLowerInvariant(rune);
        return (lower.IsBmp ? LatinLetters.Fold((char)lower.Value) : null) ?? lower.ToString();
    }

    // The vowel signs of Indian and South-East Asian scripts are marks: without them the words are other words.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
