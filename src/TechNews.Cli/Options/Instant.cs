using System.Globalization;

namespace TechNews.Cli.Options;

/// <summary>Instants as the command line and the environment write them.</summary>
internal static class Instant
{
    public const string Example = "2026-11-20T18:00:00Z";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>ISO 8601 with a zone, for the machine's own zone must not matter; null where it is not that.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    /// <summary>Seconds since 1970 (<c>SOURCE_DATE_EPOCH</c>, reproducible-builds.org); null where it is not that.</summary>
    public static DateTimeOffset? FromEpoch(string text)
    {
        var lastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= lastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }
}
