using TechNews.Parsing;

namespace TechNews.Collecting;

/// <summary>Days of the site's zone for instants, remembered by the minute: lines of a log come in the order of time, or nearly. For one thread.</summary>
internal sealed class SiteDays(SiteZone zone)
{
    private const int Slots = 1024;

    private readonly long[] minutes = new long[Slots];
    private readonly DateOnly[] days = new DateOnly[Slots];

    /// <param name="seconds">Since 1970, after 1990.</param>
    public DateOnly Of(long seconds)
    {
        var minute = seconds / 60;
        var slot = (int)(minute % Slots);
        if (minutes[slot] == minute) return days[slot];
        minutes[slot] = minute;
        return days[slot] = DateOnly.FromDateTime(zone.Convert(DateTimeOffset.FromUnixTimeSeconds(minute * 60)).DateTime);
    }
}
