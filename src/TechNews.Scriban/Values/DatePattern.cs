using System.Globalization;
using System.Text;

namespace TechNews.Scriban.Values;

/// <summary>Formats dates by patterns such as <c>%d %B %Y</c>.</summary>
internal static class DatePattern
{
    public static string Format(in Value date, string pattern, CultureInfo culture)
    {
        var builder = new StringBuilder();
        var time = date.AsDate;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                builder.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                builder.Append(Part(pattern[i], time, date, culture));
            }
        }

        return builder.ToString();
    }

    private static string Part(char letter, DateTime time, in Value date, CultureInfo culture) => letter switch
    {
        'a' => time.ToString("ddd", culture),
        'A' => time.ToString("dddd", culture),
        'b' or 'h' => time.ToString("MMM", culture),
        'B' => time.ToString("MMMM", culture),
        'c' => time.ToString("ddd MMM ", culture) + BlankPadded(time.Day) + time.ToString(" HH:mm:ss yyyy", culture),
        'C' => Padded(time.Year / 100, 2),
        'd' => Padded(time.Day, 2),
        'D' => time.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
        'e' => BlankPadded(time.Day),
        'F' => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'H' => Padded(time.Hour, 2),
        'I' => Padded(Hour12(time), 2),
        'j' => Padded(time.DayOfYear, 3),
        'k' => BlankPadded(time.Hour),
        'l' => BlankPadded(Hour12(time)),
        'L' => Padded(time.Millisecond, 3),
        'm' => Padded(time.Month, 2),
        'M' => Padded(time.Minute, 2),
        'n' => "\n",
        'N' => Padded(time.Ticks % TimeSpan.TicksPerSecond * 100, 9),
        'p' => time.Hour < 12 ? "AM" : "PM",
        'P' => time.Hour < 12 ? "am" : "pm",
        'r' => time.ToString("hh:mm:ss tt", CultureInfo.InvariantCulture),
        'R' => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => UnixSeconds(time, date).ToString(CultureInfo.InvariantCulture),
        'S' => Padded(time.Second, 2),
        't' => "\t",
        'T' => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'u' => Padded(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek, 1),
        'U' => Week(time, CalendarWeekRule.FirstFullWeek, DayOfWeek.Sunday),
        'v' => BlankPadded(time.Day) + "-" + time.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant() + time.ToString("-yyyy", CultureInfo.InvariantCulture),
        'V' => Padded(ISOWeek.GetWeekOfYear(time), 2),
        'w' => Padded((int)time.DayOfWeek, 1),
        'W' => Week(time, CalendarWeekRule.FirstFullWeek, DayOfWeek.Monday),
        'x' => time.ToString("d", culture),
        'X' => time.ToString("T", culture),
        'y' => Padded(time.Year % 100, 2),
        'Y' => Padded(time.Year, 4),
        'Z' => Offset(date),
        '%' => "%",
        _ => "%" + letter,
    };

    private static int Hour12(DateTime time) => ((time.Hour + 11) % 12) + 1;

    private static string Padded(long number, int digits) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string BlankPadded(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);

    private static string Week(DateTime time, CalendarWeekRule rule, DayOfWeek first) =>
        Padded(CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(time, rule, first), 2);

    private static string Offset(in Value date)
    {
        var minutes = ((DateShape)date.Shape!).OffsetMinutes ?? 0;
        var sign = minutes < 0 ? "-" : "+";
        return sign + Padded(Math.Abs(minutes) / 60, 2) + ":" + Padded(Math.Abs(minutes) % 60, 2);
    }

    private static long UnixSeconds(DateTime time, in Value date) =>
        ((time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond)
        - ((((DateShape)date.Shape!).OffsetMinutes ?? 0) * 60L);
}
