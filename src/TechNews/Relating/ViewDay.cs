using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The numbers of one day from the one source that speaks for it: two sources count the same readers twice, so they are never added together.</summary>
internal sealed record ViewDay(DateOnly Date, string Source, ImmutableArray<ViewCount> Rows)
{
    /// <summary>Days up to <paramref name="last"/>, oldest first.</summary>
    /// <param name="sources">Which source is preferred, first to last; empty for the first by name (ordinal). A day that has none of them is left out.</param>
    public static List<ViewDay> Of(ImmutableArray<ViewCount> views, ImmutableArray<string> sources, DateOnly last)
    {
        var days = new List<ViewDay>();
        foreach (var day in ByDay(views, last))
        {
            var present = day.Select(row => row.Source).ToHashSet(StringComparer.Ordinal);
            var source = sources.IsEmpty ? present.Min(StringComparer.Ordinal) : sources.FirstOrDefault(present.Contains);
            if (source is null) continue;
            days.Add(new ViewDay(day[0].Date, source, [.. day.Where(row => string.Equals(row.Source, source, StringComparison.Ordinal))]));
        }

        return days;
    }

    private static IEnumerable<List<ViewCount>> ByDay(ImmutableArray<ViewCount> views, DateOnly last)
    {
        var days = new Dictionary<int, List<ViewCount>>();
        foreach (var row in views)
        {
            if (row.Date > last) continue;
            if (!days.TryGetValue(row.Date.DayNumber, out var rows)) days.Add(row.Date.DayNumber, rows = []);
            rows.Add(row);
        }

        return days.Values.OrderBy(rows => rows[0].Date.DayNumber);
    }

    /// <summary>Views by article, whichever of its addresses they were counted at.</summary>
    public Dictionary<Story, long> ByStory(StoryIndex stories, ViewMetric metric)
    {
        var counts = new Dictionary<Story, long>();
        foreach (var row in Rows)
        {
            if (stories.ByPath(row.Path) is not { } story) continue;
            counts[story] = counts.GetValueOrDefault(story) + (metric == ViewMetric.Visitors ? row.Visitors : row.PageViews);
        }

        return counts;
    }
}
