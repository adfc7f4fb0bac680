using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>Most Viewed: articles by what readers really opened within a window of days.</summary>
internal static class Popularity
{
    /// <summary>
    /// Sums visitors per article over the clock's own day and the days before it. Paths that are no live article count nothing.
    /// Order: visitors descending, published descending, path ascending (ordinal).
    /// </summary>
    public static Ranking Rank(ImmutableArray<ViewCount> views, StoryIndex stories, SiteConfig config, DateTimeOffset asOf)
    {
        var settings = config.MostViewed;
        var today = DateOnly.FromDateTime(asOf.DateTime);
        var past = views.Where(row => row.Date <= today).ToList();
        if (past.Count == 0) return new Ranking([], settings.WindowDays, IsReal: false);

        var first = today.AddDays(1 - settings.WindowDays);
        var visitors = Sum(past.Where(row => row.Date >= first), stories);
        var ranked = visitors
            .Where(entry => entry.Value > 0)
            .OrderByDescending(entry => entry.Value)
            .ThenByDescending(entry => entry.Key.PublishedAt)
            .ThenBy(entry => entry.Key.Article.Path, StringComparer.Ordinal)
            .Select(entry => entry.Key)
            .ToImmutableArray();
        return new Ranking(ranked, settings.WindowDays, ranked.Length > 0 && !IsStale(NewestDay(past, asOf), config, asOf));
    }

    /// <summary>The last day that has a row, on or before the clock's day.</summary>
    public static DateOnly NewestDay(IEnumerable<ViewCount> views, DateTimeOffset asOf) =>
        views.Where(row => row.Date <= DateOnly.FromDateTime(asOf.DateTime)).Max(row => row.Date);

    // A day's numbers are whole when the day ends: age is counted from there.
    private static bool IsStale(DateOnly newest, SiteConfig config, DateTimeOffset asOf)
    {
        var end = config.Zone.At(newest.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return asOf - end > TimeSpan.FromHours(config.MostViewed.StaleAfterHours);
    }

    private static Dictionary<Story, long> Sum(IEnumerable<ViewCount> rows, StoryIndex stories)
    {
        var visitors = new Dictionary<Story, long>();
        foreach (var day in rows.GroupBy(row => row.Date))
        {
            // Two sources of one day count the same readers twice, so one of them speaks.
            var source = day.Select(row => row.Source).Min(StringComparer.Ordinal);
            foreach (var row in day)
            {
                if (!string.Equals(row.Source, source, StringComparison.Ordinal)) continue;
                if (stories.ByPath(row.Path) is not { Article.Front.MostViewed: true } story) continue;
                visitors[story] = visitors.GetValueOrDefault(story) + row.Visitors;
            }
        }

        return visitors;
    }
}
