using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN102: search results cut a title at about 60 characters.</summary>
internal static class SeoTitleLength
{
    private const int Long = 60;

    public static readonly ArticleLint Rule = new("TN102", Severity.Warning, "Shorten 'seo_title', or leave it out where the headline is short enough", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.SeoTitle is not { } title || Words.Length(title) is var length && length <= Long) yield break;
        yield return new Remark(article.At("seo_title"), string.Create(CultureInfo.InvariantCulture, $"the SEO title has {Words.Length(title)} characters, more than {Long}"));
    }
}
