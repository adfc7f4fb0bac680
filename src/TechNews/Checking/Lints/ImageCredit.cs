using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN110: nobody can tell whether the picture may be shown. An error once the article is live.</summary>
internal static class ImageCredit
{
    public static readonly ArticleLint Rule = new("TN110", Severity.Error, "Add to 'image' who made it and under which terms: credit: ..., licence: ...", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Image is { Credit: null, Licence: null } image)
            yield return new Remark(image.Source.At, "the article's picture has neither credit nor licence", article.Story is null ? Severity.Warning : Severity.Error);
    }
}
