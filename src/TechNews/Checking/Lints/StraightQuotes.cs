using TechNews.Diagnostics;
using TechNews.Parsing.Markdown;

namespace TechNews.Checking.Lints;

/// <summary>TN119: straight quotes in a headline of a site that sets its own. Inches and feet are none.</summary>
internal static class StraightQuotes
{
    public static readonly ArticleLint Rule = new("TN119", Severity.Hint, "Write the typographic ones of the language, or leave 'typography: false' out of site.yml", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var title = article.Front.Title;
        if (article.SetsOwnQuotes && !string.Equals(Typography.Apply(title, article.Language), title, StringComparison.Ordinal))
            yield return new Remark(article.Article.TitleAt, "the headline has straight quotes");
    }
}
