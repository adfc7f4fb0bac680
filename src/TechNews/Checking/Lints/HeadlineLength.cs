using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN101: search results and cards cut a headline at about 70 characters.</summary>
internal static class HeadlineLength
{
    private const int Long = 70;
    private const int TooLong = 110;

    public static readonly ArticleLint Rule = new("TN101", Severity.Warning, "Say it in fewer words, and keep the rest for the summary", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var length = Words.Length(article.Front.Title);
        if (length <= Long) yield break;
        var limit = length > TooLong ? TooLong : Long;
        yield return new Remark(
            article.Article.TitleAt,
            string.Create(CultureInfo.InvariantCulture, $"the headline has {length} characters, more than {limit}"),
            length > TooLong ? Severity.Error : Severity.Warning);
    }
}
