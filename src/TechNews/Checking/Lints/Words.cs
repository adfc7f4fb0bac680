using System.Globalization;

namespace TechNews.Checking.Lints;

/// <summary>Text cut up for the rules that count.</summary>
internal static class Words
{
    /// <summary>Characters as readers count them: an emoji or a letter with its accents is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Runs of letters and digits, with apostrophes and hyphens inside.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && text[i] is '\'' or '\u2019' or '-'))) i++;
            if (i > start) yield return text[start..i];
            else i++;
        }
    }

    /// <summary>Letters and digits in lower case: what is left when two spellings of one thing are compared.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>Where a word or phrase stands by itself, upper or lower case.</summary>
    public static IEnumerable<int> Find(string phrase, string text)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            var stands = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (stands) yield return at;
        }
    }
}
