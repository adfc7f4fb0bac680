using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>Makes straight quotes typographic.</summary>
public static class Typography
{
    /// <summary>
    /// Plain text with the quotation marks and apostrophes of its language (BCP 47). Each quote is decided by its neighbours, so that
    /// one unbalanced quote cannot flip the others; inches and feet stay straight, and characters that are typographic already
    /// are never changed. Applying it twice changes nothing more.
    /// </summary>
    public static string Apply(string text, string language)
    {
        if (text.AsSpan().IndexOfAny('"', '\'') < 0) return text;
        var result = new StringBuilder(text.Length + 8);
        var quotes = new QuotePass(QuoteMarks.Of(language));
        quotes.Append(text, '\0', result);
        return result.ToString();
    }
}
