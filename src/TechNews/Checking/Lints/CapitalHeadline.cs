using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN103: capitals shout, and screen readers may spell them. One name such as IBM is no shouting.</summary>
internal static class CapitalHeadline
{
    private const int Letters = 10;

    public static readonly ArticleLint Rule = new("TN103", Severity.Warning, "Write it in sentence case; a style sheet can show capitals", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var title = article.Front.Title;
        if (title.Count(char.IsUpper) >= Letters && !title.Any(char.IsLower)) yield return new Remark(article.Article.TitleAt, "the headline is all in capitals");
    }
}
