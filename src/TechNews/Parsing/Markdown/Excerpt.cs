using System.Globalization;

namespace TechNews.Parsing.Markdown;

/// <summary>Cuts plain text to a number of words.</summary>
public static class Excerpt
{
    /// <summary>
    /// The first <paramref name="words"/> words joined by one space, with three ASCII dots directly after the last where more
    /// follow; a text of at most that many words is whole. A word is a run of non-white-space; in Chinese and Japanese each
    /// Han or kana character is a word of its own, its punctuation belonging to it.
    /// </summary>
    public static string Of(string text, int words, string language)
    {
        var unspaced = LanguageTag.IsUnspaced(language);
        if (!unspaced && Start(text, words) is { } start) return start;
        return OfAny(text, words, unspaced);
    }

    // Most texts are folded as they come, and of a long one only the start matters. Null where it is not folded.
    private static string? Start(string text, int words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) continue;
            if (text[i] != ' ' || i == 0 || i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) return null;
            if (--words == 0) return string.Concat(text.AsSpan(0, i), "...");
        }

        return text;
    }

    private static string OfAny(string text, int words, bool unspaced)
    {
        var folded = Folded(text);
        var end = 0;
        for (var taken = 0; end < folded.Length; taken++)
        {
            var start = folded[end] == ' ' ? end + 1 : end;
            if (taken >= words) return string.Concat(folded.AsSpan(0, end), "...");
            end = EndOfWord(folded, start, unspaced);
        }

        return folded;
    }

    // One space between words and none around them.
    private static string Folded(string text)
    {
        var isFolded = true;
        for (var i = 0; i < text.Length && isFolded; i++)
        {
            if (char.IsWhiteSpace(text[i])) isFolded = text[i] == ' ' && i > 0 && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
        }

        return isFolded ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int EndOfWord(string text, int start, bool unspaced)
    {
        if (!unspaced) return EndOfRun(text, start, static _ => false);
        var end = start;
        while (end < text.Length && IsOpening(text[end])) end++;
        if (end == text.Length || !Cjk.IsCharacter(text[end])) return EndOfRun(text, Math.Max(end, start + 1), StartsAnother);
        end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        return EndOfRun(text, end, static c => StartsAnother(c) || char.IsLetterOrDigit(c));
    }

    private static bool StartsAnother(char c) => Cjk.IsCharacter(c) || IsOpening(c);

    private static int EndOfRun(string text, int start, Func<char, bool> stops)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !stops(text[end])) end++;
        return end;
    }

    // An opening bracket or quote belongs to the word that follows.
    private static bool IsOpening(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.OpenPunctuation
        or UnicodeCategory.InitialQuotePunctuation;
}
