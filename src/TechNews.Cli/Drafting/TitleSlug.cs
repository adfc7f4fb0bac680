using System.Text;

namespace TechNews.Cli.Drafting;

/// <summary>A file name from a headline: lower case, ASCII where a letter has a plain form, hyphens between words.</summary>
internal static class TitleSlug
{
    /// <summary>File systems stop at 255 bytes, and the date and the extension need some.</summary>
    private const int Longest = 80;

    // Each group: the plain form, then the letters that it stands for.
    private static readonly Dictionary<char, string> Plain = Table(
        "a àáâãåāăą", "ae äæ", "c çćĉċč", "d ďđð", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõøōŏő", "oe öœ", "r ŕŗř", "s śŝşšș", "ss ß", "t ţťŧț", "th þ", "u ùúûũūŭůűų", "ue ü", "w ŵ", "y ýÿŷ", "z źżž");

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (rune.Value is '\'' or '\u2019') continue; // Intel's is one word.
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var plain)) slug.Append(plain);
            else if (Rune.IsLetterOrDigit(lower)) slug.Append(lower);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return Cut(slug.ToString().Trim('-'));
    }

    private static string Cut(string slug)
    {
        while (Encoding.UTF8.GetByteCount(slug) > Longest)
        {
            var lastHyphen = slug.LastIndexOf('-');
            slug = lastHyphen > 0 ? slug[..lastHyphen] : slug[..(char.IsLowSurrogate(slug[^1]) ? ^2 : ^1)];
        }

        return slug;
    }

    private static Dictionary<char, string> Table(params string[] groups) =>
        groups.Select(group => group.Split(' ')).SelectMany(pair => pair[1].Select(letter => KeyValuePair.Create(letter, pair[0]))).ToDictionary(entry => entry.Key, entry => entry.Value);
}
