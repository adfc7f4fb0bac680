using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN116: one headline twice within 30 days: readers and search engines cannot tell them apart.</summary>
internal static class RepeatedHeadlines
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(30);

    public static readonly SiteLint Rule = new("TN116", Severity.Warning, "Say in one of them what is new", Find);

    private static IEnumerable<Remark> Find(LintedSite site) =>
        from headline in site.Articles.GroupBy(article => Words.Bare(article.Front.Title), StringComparer.Ordinal)
        where headline.Key.Length > 0
        let inTime = headline.OrderBy(article => article.Front.Date).ThenBy(article => article.Article.Path, StringComparer.Ordinal).ToArray()
        from pair in inTime.Zip(inTime.Skip(1))
        where pair.Second.Front.Date - pair.First.Front.Date <= Near
        select new Remark(pair.Second.Article.TitleAt, $"the headline of {pair.First.Article.TitleAt} comes again within 30 days");
}
