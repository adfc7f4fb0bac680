using System.Globalization;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>The small words over and beside a headline.</summary>
internal static class Labels
{
    private const int YoungDays = 30;

    /// <summary>The editor's own kicker, else the kind of work where that is not plain news.</summary>
    public static string? Kicker(Story story)
    {
        var front = story.Article.Front;
        if (front.Sponsored is not null || front.Kind == ArticleKind.Sponsored) return "Sponsored";
        if (story.IsRetracted) return "Retracted";
        if (front.Kicker is not null) return front.Kicker;
        return front.Kind switch
        {
            ArticleKind.Analysis => "Analysis",
            ArticleKind.Opinion => "Opinion",
            ArticleKind.Review => "Review",
            ArticleKind.Background => "Background",
            ArticleKind.Live => "Live",
            _ => null,
        };
    }

    /// <summary>No pin hides that somebody paid for a story.</summary>
    public static bool MayBeReplaced(Story story) =>
        story.Article.Front.Sponsored is null && story.Article.Front.Kind != ArticleKind.Sponsored;

    /// <summary>How old a story is in whole months or years, once it is older than 30 days.</summary>
    public static string? Age(DateTimeOffset published, DateTimeOffset asOf)
    {
        var days = (asOf - published).TotalDays;
        if (days <= YoungDays) return null;
        var months = Math.Max(1, MonthsBetween(published, asOf));
        return months < 12 ? Plural(months, "month") : Plural(months / 12, "year");
    }

    /// <summary>The next instant at which <see cref="Age"/> says something else; null where the calendar ends before.</summary>
    public static DateTimeOffset? NextAge(DateTimeOffset published, DateTimeOffset asOf)
    {
        var end = published.AddDays(YoungDays).AddTicks(1);
        if (end > asOf) return end;
        var months = Math.Max(1, MonthsBetween(published, asOf)) + 1;
        if (months > 12) months = (months + 11) / 12 * 12;
        return published.Year + (months / 12) < DateTimeOffset.MaxValue.Year ? published.AddMonths(months) : null;
    }

    /// <summary>The heading of a ranking: a list by anything but views does not say that it is one.</summary>
    public static string Ranking(RankingOrder order) => order switch
    {
        RankingOrder.Trending => "Trending",
        RankingOrder.Hot or RankingOrder.HotLog => "Popular now",
        RankingOrder.Average => "Most viewed per day",
        _ => "Most Viewed",
    };

    /// <summary>The time in which views were counted, for the word beside the heading.</summary>
    public static string Window(ViewWindow window) => window switch
    {
        { Unit: WindowUnit.All } => "all time",
        { Unit: WindowUnit.Day, Count: 1 } => "today",
        { Unit: WindowUnit.Hour } => Counted(window.Count, "hour"),
        { Unit: WindowUnit.Day } => Counted(window.Count, "day"),
        { Unit: WindowUnit.Week } => Counted(window.Count, "week"),
        _ => Counted(window.Count, "month"),
    };

    private static int MonthsBetween(DateTimeOffset from, DateTimeOffset to)
    {
        to = to.ToOffset(from.Offset);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    private static string Plural(int count, string unit) => $"{Counted(count, unit)} old";

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
