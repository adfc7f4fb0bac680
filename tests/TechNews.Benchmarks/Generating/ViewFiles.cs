using System.Globalization;
using System.Text;

namespace TechNews.Benchmarks.Generating;

/// <summary>How often each article was read: thirty daily files, readers by Zipf over the stories of the weeks before.</summary>
internal static class ViewFiles
{
    private const int Days = 30;
    private const int RecentArticles = 2000;
    private const int ReadArticles = 1000;
    private const long ReadersOfTheFirst = 40_000;

    public static IEnumerable<(string Path, string Text)> All(PlannedArticle[] plan, ulong seed) =>
        DaysOf(plan, seed, Days).Select(day => ($"content/views/{day.Day}.csv", Csv(day.Day, day.Rows)));

    /// <summary>What was read most in the last seven days, for generators that do not count themselves.</summary>
    public static string[] MostViewed(PlannedArticle[] plan, ulong seed, int count) =>
    [
        .. DaysOf(plan, seed, 7)
            .SelectMany(day => day.Rows)
            .GroupBy(row => row.Url, row => row.Readers, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.Sum())
            .Take(count)
            .Select(rows => rows.Key),
    ];

    private static IEnumerable<(string Day, (string Url, long Readers)[] Rows)> DaysOf(PlannedArticle[] plan, ulong seed, int days)
    {
        for (var ago = 0; ago < days; ago++)
        {
            var day = DateOnly.FromDateTime(SiteFiles.Clock.UtcDateTime).AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var read = Read(plan, day, Chance.For(seed, Topic.Views, (ulong)ago));
            yield return (day, [.. read.Select((article, rank) => (article.Url, Zipf.Share(ReadersOfTheFirst, rank)))]);
        }
    }

    private static string Csv(string day, IEnumerable<(string Url, long Readers)> rows)
    {
        var text = new StringBuilder("date,path,visitors,pageviews,source\n");
        foreach (var (url, readers) in rows.OrderBy(row => row.Url, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{day},{url},{readers},{readers + (readers / 5)},log\n");
        return text.ToString();
    }

    /// <summary>The articles that were read on a day, most read first.</summary>
    private static IEnumerable<PlannedArticle> Read(PlannedArticle[] plan, string day, Chance chance)
    {
        var published = plan
            .Where(article => string.CompareOrdinal(SiteFiles.Instant(article.Date)[..10], day) <= 0)
            .Take(RecentArticles)
            .ToArray();
        for (var i = published.Length - 1; i > 0; i--)
        {
            var j = chance.Below(i + 1);
            (published[i], published[j]) = (published[j], published[i]);
        }
        return published.Take(ReadArticles);
    }
}
