using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>A <see cref="ViewWindow"/> laid over the calendar of the site's zone: how much of each day's numbers is inside.</summary>
internal sealed class WindowBounds(ViewWindow window, SiteZone zone, DateTimeOffset asOf)
{
    private readonly DateOnly today = DateOnly.FromDateTime(asOf.DateTime);

    /// <summary>The window's first instant.</summary>
    public DateTimeOffset Start { get; } = StartOf(window, zone, asOf);

    /// <summary>
    /// From 0 to 1. Numbers are known by the day only, so a window of hours takes the share of each day that it covers: a 24 h window is
    /// today and, of yesterday, what today still lacks.
    /// </summary>
    public double ShareOf(DateOnly day)
    {
        if (day > today) return 0;
        var (from, to) = Elapsed(day);
        if (from >= Start) return 1;
        return to <= Start ? 0 : (to - Start) / (to - from);
    }

    /// <summary>How long ago a day's views happened: its middle, or the middle of what has passed of today.</summary>
    public TimeSpan AgeOf(DateOnly day)
    {
        var (from, to) = Elapsed(day);
        return asOf - (from + ((to - from) / 2));
    }

    private (DateTimeOffset From, DateTimeOffset To) Elapsed(DateOnly day)
    {
        var end = day == today ? asOf : StartOfDay(day.AddDays(1), zone);
        return (StartOfDay(day, zone), end);
    }

    private static DateTimeOffset StartOf(ViewWindow window, SiteZone zone, DateTimeOffset asOf)
    {
        var last = DateOnly.FromDateTime(asOf.DateTime);
        return window.Unit switch
        {
            WindowUnit.Hour => asOf - TimeSpan.FromHours(window.Count),
            WindowUnit.Day => StartOfDay(last.AddDays(1 - window.Count), zone),
            WindowUnit.Week => StartOfDay(last.AddDays(1 - (7 * window.Count)), zone),
            WindowUnit.Month => StartOfDay(last.AddMonths(-window.Count).AddDays(1), zone),
            _ => DateTimeOffset.MinValue,
        };
    }

    // East of Greenwich the first day of the calendar begins before its first instant.
    private static DateTimeOffset StartOfDay(DateOnly day, SiteZone zone) =>
        day.Year == 1 ? DateTimeOffset.MinValue : zone.At(day.ToDateTime(TimeOnly.MinValue));
}
