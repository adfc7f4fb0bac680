using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TechNews.Parsing.Markdown;

namespace TechNews.Checking.Lints.Histories;

/// <summary>The words of a body and how often each stands there: neither markup, addresses, pictures and code nor quotation marks, dashes, capitals and white space count.</summary>
internal static class Wording
{
    public static Dictionary<string, int> Of(string body)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in TreeOf(body).Descendants<LeafBlock>().SelectMany(block => WordsOf(TextOf(block)))) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    // Old texts are as hostile as new ones.
    private static MarkdownDocument TreeOf(string body) =>
        NestingLimits.TooTangled(body) < 0 && BodyParser.Read(body) is { } document && NestingLimits.TooDeep(document) is null ? document : [];

    private static string TextOf(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is { } inline) Gather(inline, text);
        return text.ToString();
    }

    private static void Gather(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case HtmlInline: break;
                case LinkInline { IsImage: true } or LinkInline { IsAutoLink: true }: text.Append(' '); break;
                case ContainerInline inner: Gather(inner, text); break;
                default: text.Append(' '); break;
            }
        }
    }

    /// <summary>Letters and digits, in lower case; where characters are written without spaces each is a word.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsInside(text, i) && !Cjk.IsCharacter(text[i])) i++;
            if (i > start) yield return Bare(text.AsSpan(start, i - start));
            else if (Cjk.IsCharacter(text[i++])) yield return text[start..i];
        }
    }

    // Apostrophes hold a word together; so do point and comma between two digits.
    private static bool IsInside(string text, int i) => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || text[i] switch
    {
        '\'' or '\u2019' => i > 0 && char.IsLetter(text[i - 1]),
        '.' or ',' => IsDigit(text, i - 1) && IsDigit(text, i + 1),
        _ => char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark,
    };

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && char.IsDigit(text[i]);

    // "3,000" and "3000" are one number, "3.5" and "35" are two.
    private static string Bare(ReadOnlySpan<char> word)
    {
        var bare = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLetterOrDigit(word[i]) || char.IsSurrogate(word[i]) || char.IsBetween(word[i], '\u0300', '\u036F')) bare.Append(char.ToLowerInvariant(word[i]));
            else if (word[i] is '.' or ',' && !PartsThousands(word[(i + 1)..])) bare.Append('.');
        }

        return bare.ToString();
    }

    private static bool PartsThousands(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return (digits < 0 ? rest.Length : digits) == 3;
    }
}
