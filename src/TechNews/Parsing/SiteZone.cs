using NodaTime;

namespace TechNews.Parsing;

/// <summary>
/// The site's time zone, from the time zone database inside the tool, so that every machine agrees (IANA tz database through NodaTime).
/// </summary>
public sealed record SiteZone
{
    private readonly DateTimeZone zone;

    private SiteZone(DateTimeZone zone) => this.zone = zone;

    public static SiteZone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>IANA name, such as <c>Europe/Berlin</c>.</summary>
    public string Name => zone.Id;

    /// <summary>Every known name, for suggestions.</summary>
    public static IEnumerable<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The zone of that name, or null.</summary>
    public static SiteZone? Find(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } found ? new SiteZone(found) : null;

    /// <summary>
    /// A wall-clock time of the zone as an instant: in the repeated hour of autumn its first occurrence, in the missing hour of spring
    /// moved forward by the gap (RFC 5545, section 3.3.5).
    /// </summary>
    public DateTimeOffset At(DateTime wallClock) =>
        zone.AtLeniently(LocalDateTime.FromDateTime(wallClock)).ToDateTimeOffset();

    /// <summary>The same instant with the zone's offset.</summary>
    public DateTimeOffset Convert(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeOffset();
}
