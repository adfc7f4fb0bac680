using System.Globalization;

namespace TechNews.Parsing;

/// <summary>The unit of a <see cref="ViewWindow"/>.</summary>
public enum WindowUnit
{
    /// <summary>Slides with the clock.</summary>
    Hour,

    /// <summary>Calendar days of the site's zone, the clock's own day included; so are weeks of seven of them, and months.</summary>
    Day,
    Week,
    Month,

    /// <summary>Everything there is.</summary>
    All,
}

/// <summary>The time in which views count: <c>24h</c>, <c>7d</c>, <c>2w</c>, <c>3 months</c>, <c>all</c>.</summary>
public sealed record ViewWindow(int Count, WindowUnit Unit)
{
    private const int MaxHours = 10 * 366 * 24;

    public static readonly ViewWindow All = new(1, WindowUnit.All);

    /// <summary>A number with a unit, or <c>all</c>; a number alone is days. Null where the text is none of these, is zero or over ten years.</summary>
    public static ViewWindow? Read(string text)
    {
        text = text.Trim();
        if (text is "all") return All;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
        if (digits > 6 || !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        WindowUnit? unit = text[digits..].TrimStart() switch
        {
            "h" or "hour" or "hours" => WindowUnit.Hour,
            "" or "d" or "day" or "days" => WindowUnit.Day,
            "w" or "week" or "weeks" => WindowUnit.Week,
            "month" or "months" => WindowUnit.Month,
            _ => null,
        };
        return unit is { } known && count >= 1 && (long)count * HoursOf(known) <= MaxHours ? new ViewWindow(count, known) : null;
    }

    /// <summary>The days on which a day may first be outside: none where that goes by the hour, or never; several where months differ in length.</summary>
    public IEnumerable<DateOnly> EndsOf(DateOnly day) => Unit switch
    {
        WindowUnit.Day => [day.AddDays(Count)],
        WindowUnit.Week => [day.AddDays(7 * Count)],
        WindowUnit.Month => Enumerable.Range(0, 4).Select(day.AddMonths(Count).AddDays),
        _ => [],
    };

    /// <summary>The short form in which it is written: <c>24h</c>, <c>7d</c>, <c>2w</c>, <c>3 months</c>, <c>all</c>.</summary>
    public override string ToString() => Unit switch
    {
        WindowUnit.All => "all",
        WindowUnit.Hour => string.Create(CultureInfo.InvariantCulture, $"{Count}h"),
        WindowUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{Count}d"),
        WindowUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{Count}w"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Count} month{(Count == 1 ? "" : "s")}"),
    };

    private static int HoursOf(WindowUnit unit) => unit switch
    {
        WindowUnit.Hour => 1,
        WindowUnit.Day => 24,
        WindowUnit.Week => 7 * 24,
        _ => 31 * 24,
    };
}
