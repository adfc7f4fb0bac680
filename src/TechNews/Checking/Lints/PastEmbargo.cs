using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN124: an embargo that is over does nothing, and misleads whoever reads the file.</summary>
internal static class PastEmbargo
{
    public static readonly ArticleLint Rule = new("TN124", Severity.Warning, "Remove 'embargo_until', or correct it", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.EmbargoUntil is { } until && until <= article.AsOf)
            yield return new Remark(article.At("embargo_until"), string.Create(CultureInfo.InvariantCulture, $"the embargo ended at {until:yyyy-MM-dd'T'HH:mmzzz}"));
    }
}
