using System.Globalization;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>timespan</c>: lengths of time.</summary>
internal static class TimeSpanFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("from_days", "days", "So many days.", (in c) => Spanning(c, TimeSpan.TicksPerDay)),
        Of("from_hours", "hours", "So many hours.", (in c) => Spanning(c, TimeSpan.TicksPerHour)),
        Of("from_milliseconds", "millis", "So many milliseconds.", (in c) => Spanning(c, TimeSpan.TicksPerMillisecond)),
        Of("from_minutes", "minutes", "So many minutes.", (in c) => Spanning(c, TimeSpan.TicksPerMinute)),
        Of("from_seconds", "seconds", "So many seconds.", (in c) => Spanning(c, TimeSpan.TicksPerSecond)),
        Of("parse", "text", "Reads a length of time such as `1.02:03:04`.", Parse),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("timespan", name, parameters, summary, body);

    private static Value Spanning(in BuiltinCall call, long ticks)
    {
        var total = call.Number(0) * ticks;
        return Math.Abs(total) < TimeSpan.MaxValue.Ticks
            ? Value.TimeSpan(new TimeSpan((long)total))
            : throw call.Fault("the length of time is too large");
    }

    private static Value Parse(in BuiltinCall call) =>
        TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var span)
            ? Value.TimeSpan(span)
            : throw call.Fault($"`{call.Render.Shortened(call[0])}` is not a length of time", "write days.hours:minutes:seconds, as `1.02:03:04`");
}
