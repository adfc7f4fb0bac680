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

    public static IEnumerable<(string Path, string Text)> All(PlannedArticle[] plan, ulong seed)
    {
        for (var ago = 0; ago < Days; ago++)
        {
            var day = DateOnly.FromDateTime(SiteFiles.Clock.UtcDateTime).AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var chance = Chance.For(seed, Topic.Views, (ulong)ago);
            yield return ($"content/views/{day}.csv", Day(day, Read(plan, day, chance)));
        }
    }

    private static string Day(string day, IEnumerable<PlannedArticle> read)
    {
        var rows = read.Select((article, rank) => (article.Url, Readers: Zipf.Share(ReadersOfTheFirst, rank)));
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
