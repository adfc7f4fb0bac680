using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN106: without a summary, cards and search results show the first words of the text.</summary>
internal static class MissingSummary
{
    public static readonly ArticleLint Rule = new("TN106", Severity.Warning, "Add a line: summary: one sentence that says what is new", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Summary is null) yield return new Remark(article.Article.TitleAt, "there is no summary");
    }
}
