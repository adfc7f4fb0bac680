using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN123: a date in the future holds an article back; whether that was meant, only publish_at says.</summary>
internal static class FutureDate
{
    public static readonly ArticleLint Rule = new("TN123", Severity.Warning, "Where it shall wait, say so with 'publish_at'; else correct the date", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var front = article.Front;
        if (front.Date > article.AsOf && front.PublishAt is null && front.EmbargoUntil is null)
            yield return new Remark(article.At("date"), string.Create(CultureInfo.InvariantCulture, $"the date {front.Date:yyyy-MM-dd'T'HH:mmzzz} is in the future, and there is no 'publish_at'"));
    }
}
