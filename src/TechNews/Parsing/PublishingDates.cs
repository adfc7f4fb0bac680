namespace TechNews.Parsing;

/// <summary>The instants of an article's life, checked against each other.</summary>
internal sealed record PublishingDates(
    DateTimeOffset Date, DateTimeOffset? PublishAt, DateTimeOffset? EmbargoUntil, DateTimeOffset? ExpireAt, DateTimeOffset? Updated)
{
    /// <param name="day">The day in the file's name, for front matter without a date.</param>
    public static PublishingDates Read(Fields fields, SiteZone zone, DateOnly? day)
    {
        var date = fields.Instant("date", zone);
        if (fields.Find("date") is null && day is null) fields.ReportMissing("date", "2026-11-20");
        var publish = Publication(fields, zone);
        var updated = fields.Instant("updated", zone);
        var expire = fields.Instant("expire_at", zone);
        ReportBefore(fields, "updated", updated, "date", date);
        ReportBefore(fields, "expire_at", expire, publish is null ? "date" : "publish_at", publish ?? date);
        return new PublishingDates(
            date?.Value ?? Fallback(zone, day), publish?.Value, fields.Instant("embargo_until", zone)?.Value, expire?.Value, updated?.Value);
    }

    private static Located<DateTimeOffset>? Publication(Fields fields, SiteZone zone)
    {
        if (fields.Find("published") is not { } published || FieldValues.AsFlag(published.Value) is not null) return fields.Instant("publish_at", zone);
        if (fields.Find("publish_at") is not { } entry) return FieldValues.Instant(published, zone, fields.Report);
        var (first, again) = entry.Key.Span.Start < published.Key.Span.Start ? (entry, published) : (published, entry);
        fields.Report.Add(ParsingProblems.TwoSpellings(again.Key, first.Key));
        return fields.Instant("publish_at", zone);
    }

    private static void ReportBefore(Fields fields, string key, Located<DateTimeOffset>? late, string earlierKey, Located<DateTimeOffset>? early)
    {
        if (late is not null && early is not null && late.Value < early.Value) fields.Report.Add(ParsingProblems.DateBefore(key, late.At, earlierKey, early.At));
    }

    // Without any date there is an error, and the build ends: the past keeps the article among those that others may link to.
    private static DateTimeOffset Fallback(SiteZone zone, DateOnly? day) =>
        day is { Year: > 1 and < 9999 } found ? zone.At(found.ToDateTime(TimeOnly.MinValue)) : DateTimeOffset.UnixEpoch;
}
