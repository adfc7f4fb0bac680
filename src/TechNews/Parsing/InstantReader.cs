using System.Globalization;

namespace TechNews.Parsing;

/// <summary>
/// Dates as ISO 8601 and YAML timestamps write them (RFC 3339, section 5.6; yaml.org/type/timestamp). Forms that depend on a
/// country are refused: they have published tomorrow's story today.
/// </summary>
internal static class InstantReader
{
    private const int DayLength = 10;

    // One day of room at either end, so that no offset leaves the range of the calendar.
    private static readonly DateTime Earliest = new(1, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Latest = new(9999, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The instant, or the reason why there is none. Without a zone of its own the text is a time of <paramref name="zone"/>.</summary>
    public static (DateTimeOffset Value, string? Problem) Read(string text, SiteZone zone)
    {
        if (text.Length < DayLength || !HasDayShape(text)) return (default, Shape(text));
        if (Day(text.AsSpan(0, DayLength)) is not { } day) return (default, $"there is no such day as {text[..DayLength]}");
        var rest = new Cursor(text, DayLength);
        var time = rest.IsAtEnd ? TimeSpan.Zero : rest.Time();
        if (time is null) return (default, Shape(text));
        var offset = rest.Offset();
        if (!rest.IsAtEnd) return (default, Shape(text));
        if (time < TimeSpan.Zero) return (default, "there is no such time of day");
        var wall = day.ToDateTime(TimeOnly.MinValue) + time.Value;
        if (wall < Earliest) return (default, "the year must be from 0001 to 9999");
        if (wall > Latest) wall = Latest; // The last day of all means "never" in many exports.
        if (offset is null) return (zone.At(wall), null);
        return offset.Value.Duration() <= TimeSpan.FromHours(14)
            ? (new DateTimeOffset(wall, offset.Value), null)
            : (default, "an offset goes from -14:00 to +14:00");
    }

    /// <summary>A calendar day written as yyyy-MM-dd.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool HasDayShape(string text) =>
        text[4] == '-' && text[7] == '-' && text.Take(DayLength).All(c => c is '-' or (>= '0' and <= '9'));

    private static string Shape(string text)
    {
        if (text.All(char.IsAsciiDigit)) return "it is only a number";
        return text.Length > 0 && char.IsAsciiDigit(text[0]) && text.AsSpan(0, Math.Min(text.Length, 5)).IndexOfAny("/.") > 0
            ? "day and month cannot be told apart in another country"
            : "it is not in the form of ISO 8601";
    }

    /// <summary>Reads the part behind the day.</summary>
    private ref struct Cursor(string text, int start)
    {
        private int at = start;
        private static readonly TimeSpan NoSuchTime = TimeSpan.FromTicks(-1);

        public readonly bool IsAtEnd => at >= text.Length;

        /// <summary>T or spaces, hh:mm, seconds, fraction; null where it has another form, negative where there is no such time.</summary>
        public TimeSpan? Time()
        {
            if (!Skip("Tt") && !SkipSpaces()) return null;
            var (hour, colon, minute) = (Two(), Skip(":"), Two());
            if (hour is null || !colon || minute is null) return null;
            var hasSeconds = Skip(":");
            var second = hasSeconds ? Two() : 0;
            if (second is null) return null;
            var ticks = hasSeconds && Skip(".,") ? Fraction() : 0;
            if (hour > 23 || minute > 59 || second > 59) return NoSuchTime;
            return new TimeSpan(hour.Value, minute.Value, second.Value) + TimeSpan.FromTicks(ticks);
        }

        /// <summary>Z, +hh, +hhmm or +hh:mm; null where nothing of the kind follows.</summary>
        public TimeSpan? Offset()
        {
            if (IsAtEnd) return null;
            SkipSpaces();
            if (Skip("Zz")) return TimeSpan.Zero;
            var sign = at < text.Length && text[at] == '-' ? -1 : 1;
            if (!Skip("+-") || Two() is not { } hours) return null;
            var minutes = Skip(":") || !IsAtEnd ? Two() : 0;
            return minutes is null or > 59 ? TimeSpan.MaxValue : new TimeSpan(sign * hours, sign * minutes.Value, 0);
        }

        private bool Skip(string any)
        {
            if (IsAtEnd || !any.Contains(text[at], StringComparison.Ordinal)) return false;
            at++;
            return true;
        }

        private bool SkipSpaces()
        {
            var from = at;
            while (Skip(" "))
            {
            }

            return at > from;
        }

        private int? Two()
        {
            if (at + 2 > text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1])) return null;
            at += 2;
            return ((text[at - 2] - '0') * 10) + (text[at - 1] - '0');
        }

        // Digits finer than a tick of 100 ns are cut off.
        private long Fraction()
        {
            var ticks = 0L;
            for (var unit = TimeSpan.TicksPerSecond / 10; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10) ticks += unit * (text[at] - '0');
            return ticks;
        }
    }
}
