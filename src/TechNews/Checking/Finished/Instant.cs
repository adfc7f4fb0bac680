using System.Globalization;

namespace TechNews.Checking.Finished;

/// <summary>Instants as feeds, sitemaps and structured data write them.</summary>
internal static class Instant
{
    private static readonly string[] WithZone =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private static readonly string[] Mail =
        ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss zzz", "dd MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'"];

    /// <summary>ISO 8601 with a zone (RFC 3339); null where it is not that.</summary>
    public static DateTimeOffset? Read(string? text) => Of(text, WithZone);

    /// <summary>RFC 822 with four digits for the year, as RSS wants it; the day of the week must be the right one.</summary>
    public static DateTimeOffset? OfMail(string? text) =>
        Of(text is [.., '+' or '-', _, _, _, _] ? text[..^2] + ":" + text[^2..] : text, Mail);

    /// <summary>A W3C date: a day, or an instant with a zone.</summary>
    public static bool IsDayOrInstant(string text) =>
        Read(text) is not null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateTimeOffset? Of(string? text, string[] forms) =>
        DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
