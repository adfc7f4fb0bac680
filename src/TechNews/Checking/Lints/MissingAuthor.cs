using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN122: nobody signs for it. (An unknown author or section is the build's TN012 or TN013.)</summary>
internal static class MissingAuthor
{
    public static readonly ArticleLint Rule = new("TN122", Severity.Warning, "Add a line: authors: [id], with a file content/authors/id.yml; a desk may sign as well", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Authors.IsEmpty) yield return new Remark(article.Article.TitleAt, "the article has no author");
    }
}
