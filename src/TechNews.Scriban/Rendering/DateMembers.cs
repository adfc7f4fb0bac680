using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>The parts of dates and time spans that templates can read.</summary>
internal static class DateMembers
{
    public static readonly string[] OfDate = ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"];

    public static bool TryGet(DateTime date, string name, out Value value)
    {
        value = name switch
        {
            "year" => Value.Int(date.Year),
            "month" => Value.Int(date.Month),
            "day" => Value.Int(date.Day),
            "day_of_year" => Value.Int(date.DayOfYear),
            "hour" => Value.Int(date.Hour),
            "minute" => Value.Int(date.Minute),
            "second" => Value.Int(date.Second),
            "millisecond" => Value.Int(date.Millisecond),
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    public static bool TryGet(TimeSpan span, string name, out Value value)
    {
        value = name switch
        {
            "days" => Value.Int(span.Days),
            "hours" => Value.Int(span.Hours),
            "minutes" => Value.Int(span.Minutes),
            "seconds" => Value.Int(span.Seconds),
            "milliseconds" => Value.Int(span.Milliseconds),
            "total_days" => Value.Double(span.TotalDays),
            "total_hours" => Value.Double(span.TotalHours),
            "total_minutes" => Value.Double(span.TotalMinutes),
            "total_seconds" => Value.Double(span.TotalSeconds),
            "total_milliseconds" => Value.Double(span.TotalMilliseconds),
            _ => Value.Null,
        };
        return !value.IsNull;
    }
}
