using System.Globalization;

namespace TechNews.Scriban.Values;

/// <summary>Formats dates by patterns such as <c>%d %B %Y</c>.</summary>
internal static class DatePattern
{
    public static string Format(in Value date, string pattern, CultureInfo culture)
    {
        var text = new TextBuffer(stackalloc char[128]);
        var time = date.AsDate;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                Append(ref text, pattern[i], time, date, culture);
            }
        }

        return text.ToString();
    }

    private static void Append(ref TextBuffer text, char letter, DateTime time, in Value date, CultureInfo culture)
    {
        switch (letter)
        {
            case 'C': text.Append(time.Year / 100, 2); break;
            case 'd': text.Append(time.Day, 2); break;
            case 'e': text.Append(time.Day, 2, ' '); break;
            case 'H': text.Append(time.Hour, 2); break;
            case 'I': text.Append(Hour12(time), 2); break;
            case 'j': text.Append(time.DayOfYear, 3); break;
            case 'k': text.Append(time.Hour, 2, ' '); break;
            case 'l': text.Append(Hour12(time), 2, ' '); break;
            case 'L': text.Append(time.Millisecond, 3); break;
            case 'm': text.Append(time.Month, 2); break;
            case 'M': text.Append(time.Minute, 2); break;
            case 'N': text.Append(time.Ticks % TimeSpan.TicksPerSecond * 100, 9); break;
            case 's': text.Append(UnixSeconds(time, date), 1); break;
            case 'S': text.Append(time.Second, 2); break;
            case 'u': text.Append(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek, 1); break;
            case 'U': text.Append(Week(time, DayOfWeek.Sunday), 2); break;
            case 'V': text.Append(ISOWeek.GetWeekOfYear(time), 2); break;
            case 'w': text.Append((int)time.DayOfWeek, 1); break;
            case 'W': text.Append(Week(time, DayOfWeek.Monday), 2); break;
            case 'y': text.Append(time.Year % 100, 2); break;
            case 'Y': text.Append(time.Year, 4); break;
            case 'Z': AppendOffset(ref text, ((DateShape)date.Shape!).OffsetMinutes ?? 0); break;
            default: AppendWords(ref text, letter, time, culture); break;
        }
    }

    private static void AppendWords(ref TextBuffer text, char letter, DateTime time, CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        switch (letter)
        {
            case 'a': text.Append(names.GetAbbreviatedDayName(time.DayOfWeek)); break;
            case 'A': text.Append(names.GetDayName(time.DayOfWeek)); break;
            case 'b' or 'h': text.Append(names.GetAbbreviatedMonthName(time.Month)); break;
            case 'B': text.Append(names.GetMonthName(time.Month)); break;
            case 'c': AppendFull(ref text, time, culture); break;
            case 'D': text.Append(time.ToString("MM/dd/yy", CultureInfo.InvariantCulture)); break;
            case 'F': AppendIso(ref text, time); break;
            case 'n': text.Append('\n'); break;
            case 'p': text.Append(time.Hour < 12 ? "AM" : "PM"); break;
            case 'P': text.Append(time.Hour < 12 ? "am" : "pm"); break;
            case 'r': text.Append(time.ToString("hh:mm:ss tt", CultureInfo.InvariantCulture)); break;
            case 'R': text.Append(time.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            case 't': text.Append('\t'); break;
            case 'T': text.Append(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)); break;
            case 'v': AppendVms(ref text, time); break;
            case 'x': text.Append(time.ToString("d", culture)); break;
            case 'X': text.Append(time.ToString("T", culture)); break;
            case '%': text.Append('%'); break;
            default:
                text.Append('%');
                text.Append(letter);
                break;
        }
    }

    private static void AppendIso(ref TextBuffer text, DateTime time)
    {
        text.Append(time.Year, 4);
        text.Append('-');
        text.Append(time.Month, 2);
        text.Append('-');
        text.Append(time.Day, 2);
    }

    private static void AppendFull(ref TextBuffer text, DateTime time, CultureInfo culture)
    {
        text.Append(time.ToString("ddd MMM ", culture));
        text.Append(time.Day, 2, ' ');
        text.Append(time.ToString(" HH:mm:ss yyyy", culture));
    }

    private static void AppendVms(ref TextBuffer text, DateTime time)
    {
        text.Append(time.Day, 2, ' ');
        text.Append(time.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant());
    }

    private static void AppendOffset(ref TextBuffer text, int minutes)
    {
        text.Append(minutes < 0 ? '-' : '+');
        text.Append(Math.Abs(minutes) / 60, 2);
        text.Append(':');
        text.Append(Math.Abs(minutes) % 60, 2);
    }

    private static int Hour12(DateTime time) => ((time.Hour + 11) % 12) + 1;

    private static int Week(DateTime time, DayOfWeek first) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(time, CalendarWeekRule.FirstFullWeek, first);

    private static long UnixSeconds(DateTime time, in Value date) =>
        ((time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond)
        - ((((DateShape)date.Shape!).OffsetMinutes ?? 0) * 60L);
}
