using System.Collections.Immutable;
using System.Globalization;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A long list under dated headings: by day where at least two stories a day are usual, else by month.</summary>
internal static class DatedGroups
{
    public static bool AreByDay(ImmutableArray<Story> stories)
    {
        if (stories.IsEmpty) return false;
        var newest = DateOnly.FromDateTime(stories[0].PublishedAt.DateTime);
        var oldest = DateOnly.FromDateTime(stories[^1].PublishedAt.DateTime);
        return stories.Length >= 2 * (newest.DayNumber - oldest.DayNumber + 1);
    }

    public static ImmutableArray<CardGroup> Of(ImmutableArray<Card> cards, bool byDay)
    {
        var pattern = byDay ? "dddd d MMMM yyyy" : "MMMM yyyy";
        return
        [
            .. cards
                .GroupBy(card => FirstDay(card.Story.PublishedAt, byDay))
                .Select(group => new CardGroup(group.Key.ToString(pattern, CultureInfo.InvariantCulture), [.. group])),
        ];
    }

    private static DateOnly FirstDay(DateTimeOffset date, bool byDay) => new(date.Year, date.Month, byDay ? date.Day : 1);
}
