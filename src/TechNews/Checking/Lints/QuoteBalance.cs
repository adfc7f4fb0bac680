using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN117: a double quotation mark without its other half. A quotation over several paragraphs may open each and close the last.</summary>
internal static class QuoteBalance
{
    public static readonly ArticleLint Rule = new("TN117", Severity.Warning, "Add the missing quotation mark, or remove this one", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (Loose(article.Front.Title) >= 0) yield return new Remark(article.Article.TitleAt, "the headline has a quotation mark without its other half");
        var paragraphs = article.Paragraphs;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var place = Loose(paragraphs[i].Text);
            var goesOn = i + 1 < paragraphs.Length && paragraphs[i + 1].Text[0] is '"' or '\u201C';
            if (place >= 0 && !goesOn) yield return new Remark(paragraphs[i].At(place, 1), "this quotation mark has no other half");
        }
    }

    /// <summary>The index of a mark that nothing closes or opens, or -1. A straight mark behind a digit is inches unless a quotation is open.</summary>
    private static int Loose(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when open < 0 && i > 0 && char.IsAsciiDigit(text[i - 1]):
                    break;
                case '"':
                    open = open < 0 ? i : -1;
                    break;
                case '\u201E' or '\u201C' when open < 0:
                    open = i;
                    break;
                case '\u201C' when text[open] == '\u201E': // German: low mark, then this one
                case '\u201D':
                    if (open < 0) return i;
                    open = -1;
                    break;
                case '\u201C':
                    return open;
            }
        }

        return open;
    }
}
