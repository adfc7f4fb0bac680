using System.Globalization;

namespace TechNews.Composing.Writing;

/// <summary>Instants as documents write them, each with its offset.</summary>
internal static class WrittenDates
{
    /// <summary>RFC 3339, which is also W3C-DTF: <c>2026-11-20T18:00:00+01:00</c>.</summary>
    public static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with a year of four digits and a numeric zone: <c>Fri, 20 Nov 2026 18:00:00 +0100</c>.</summary>
    public static string Rfc822(DateTimeOffset instant) =>
        instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + instant.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
