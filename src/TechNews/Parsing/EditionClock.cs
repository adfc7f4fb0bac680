using System.Globalization;

namespace TechNews.Parsing;

/// <summary>Of which instants an edition can be: days, weeks and zones around it stay within the calendar.</summary>
public static class EditionClock
{
    /// <summary>The last year; what is dated later never comes to pass.</summary>
    public const int LastYear = 9900;

    private const int FirstYear = 1900;

    /// <summary>The years, as a message says them.</summary>
    public static string Years { get; } = string.Create(CultureInfo.InvariantCulture, $"from {FirstYear} to {LastYear}");

    public static bool May(DateTimeOffset show) => show.UtcDateTime.Year is >= FirstYear and <= LastYear;
}
