using System.Buffers.Text;

namespace TechNews.Collecting.Formats;

/// <summary>Times as logs write them, as seconds since 1970. Years are 1990 to 2199: what lies outside is no log.</summary>
internal static class LogTime
{
    private const int MinYear = 1990;
    private const int MaxYear = 2199;
    private const long Earliest = 631_152_000; // 1990-01-01
    private const long Latest = 7_258_118_400; // 2200-01-01

    /// <summary><c>10/Oct/2000:13:55:36 -0700</c> (Apache's %t; month names are always English).</summary>
    public static bool TryApache(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        if (text.Length != 26 || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[20] != ' ') return false;
        var month = Month(text[3..6]);
        var offset = Offset(text[21..]);
        if (offset is null || !TryClock(text.Slice(12, 8), out var clock)) return false;
        if (!TryDay(Digits(text[7..11]), month, Digits(text[..2]), out var day)) return false;
        seconds = (day * 86_400L) + clock - offset.Value;
        return true;
    }

    /// <summary><c>2026-10-21</c> or <c>21/Oct/2026</c>, as days since 1970.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length == 10 && text[4] == '-' && text[7] == '-') return TryDay(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]), out day);
        return text.Length == 11 && text[2] == '/' && text[6] == '/' && TryDay(Digits(text[7..]), Month(text[3..6]), Digits(text[..2]), out day);
    }

    /// <summary><c>13:55:36</c>, as seconds of the day.</summary>
    public static bool TryClock(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length != 8 || text[2] != ':' || text[5] != ':') return false;
        var (hour, minute, second) = (Digits(text[..2]), Digits(text[3..5]), Digits(text[6..]));
        // A leap second is a 60.
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60) return false;
        seconds = (hour * 3600) + (minute * 60) + second;
        return true;
    }

    /// <summary>Apache's form, RFC 3339, or a count since 1970 in seconds, milli-, micro- or nanoseconds, told apart by its size.</summary>
    public static bool TryAny(ReadOnlySpan<byte> text, out long seconds) =>
        TryCount(text, out seconds) || TryIso(text, out seconds) || TryApache(text, out seconds);

    /// <summary>A count since 1970; a fraction is cut off.</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && text[(point + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        if (!Utf8Parser.TryParse(whole, out long count, out var used) || used != whole.Length || count < 0) return false;
        while (count >= 100_000_000_000) count /= 1000;
        seconds = count;
        return seconds is >= Earliest and < Latest;
    }

    /// <summary>RFC 3339, section 5.6; a space for the T is taken, as are missing zones for UTC.</summary>
    public static bool TryIso(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        if (text.Length < 19 || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;
        if (!TryDate(text[..10], out var day) || !TryClock(text.Slice(11, 8), out var clock)) return false;
        var rest = text[19..];
        if (rest.Length > 0 && rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            rest = digits < 0 ? default : rest[(digits + 1)..];
        }

        var offset = rest.IsEmpty || rest.SequenceEqual("Z"u8) || rest.SequenceEqual("z"u8) ? 0 : Offset(rest);
        if (offset is null) return false;
        seconds = (day * 86_400L) + clock - offset.Value;
        return true;
    }

    private static bool TryDay(int year, int month, int dayOfMonth, out int day)
    {
        day = 0;
        if (year is < MinYear or > MaxYear || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber - DayNumberOf1970;
        return true;
    }

    internal const int DayNumberOf1970 = 719_162;

    // "+0130" or "+01:30", in seconds.
    private static int? Offset(ReadOnlySpan<byte> text)
    {
        if (text.Length == 6 && text[3] == ':') return Offset(text[0], Digits(text[1..3]), Digits(text[4..]));
        return text.Length == 5 ? Offset(text[0], Digits(text[1..3]), Digits(text[3..])) : null;
    }

    private static int? Offset(byte sign, int hours, int minutes)
    {
        if (sign is not ((byte)'+' or (byte)'-') || hours is < 0 or > 14 || minutes is < 0 or > 59) return null;
        var seconds = (hours * 3600) + (minutes * 60);
        return sign == '-' ? -seconds : seconds;
    }

    // At most four; -1 where one is no digit.
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static int Month(ReadOnlySpan<byte> name) => ((name[0] << 16) | (name[1] << 8) | name[2]) switch
    {
        0x4A616E => 1, // Jan
        0x466562 => 2, // Feb
        0x4D6172 => 3, // Mar
        0x417072 => 4, // Apr
        0x4D6179 => 5, // May
        0x4A756E => 6, // Jun
        0x4A756C => 7, // Jul
        0x417567 => 8, // Aug
        0x536570 => 9, // Sep
        0x4F6374 => 10, // Oct
        0x4E6F76 => 11, // Nov
        0x446563 => 12, // Dec
        _ => 0,
    };
}
