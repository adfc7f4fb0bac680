using System.Globalization;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>Reads dates by patterns such as <c>%d.%m.%Y</c>: the reverse of <see cref="DatePattern"/>.</summary>
internal sealed class DateReader
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] Days = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    private readonly string text;
    private int position;
    private int year = 1;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private long ticks;
    private bool? isAfternoon;
    private TimeSpan? offset;

    private DateReader(string text) => this.text = text;

    /// <summary>The date; null when the text does not have the pattern.</summary>
    public static Value? Read(string text, string pattern)
    {
        var reader = new DateReader(text);
        return reader.ReadPattern(pattern, 0) && reader.position == text.TrimEnd().Length ? reader.Result() : null;
    }

    private bool ReadPattern(string pattern, int depth)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var fine = pattern[i] == '%' && i + 1 < pattern.Length ? ReadPart(pattern[++i], depth)
                : char.IsWhiteSpace(pattern[i]) ? SkipBlanks()
                : ReadLiteral(pattern[i]);
            if (!fine)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadPart(char letter, int depth) => letter switch
    {
        'Y' => ReadNumber(4, out year),
        'y' => ReadNumber(2, out year) && (year += year < 70 ? 2000 : 1900) > 0,
        'm' => ReadNumber(2, out month),
        'd' or 'e' => SkipBlanks() && ReadNumber(2, out day),
        'j' => ReadNumber(3, out dayOfYear) && dayOfYear > 0,
        'H' or 'I' or 'k' or 'l' => SkipBlanks() && ReadNumber(2, out hour),
        'M' => ReadNumber(2, out minute),
        'S' => ReadNumber(2, out second),
        'L' => ReadFraction(3),
        'N' => ReadFraction(9),
        'b' or 'h' or 'B' => ReadName(Months, out month),
        'a' or 'A' => ReadName(Days, out _),
        'p' or 'P' => ReadHalf(),
        'Z' => ReadOffset(),
        'D' => depth == 0 && ReadPattern("%m/%d/%y", 1),
        'F' => depth == 0 && ReadPattern("%Y-%m-%d", 1),
        'T' => depth == 0 && ReadPattern("%H:%M:%S", 1),
        'R' => depth == 0 && ReadPattern("%H:%M", 1),
        'r' => depth == 0 && ReadPattern("%I:%M:%S %p", 1),
        'v' => depth == 0 && ReadPattern("%e-%b-%Y", 1),
        'c' => depth == 0 && ReadPattern("%a %b %e %T %Y", 0) && position > 0,
        'g' => true,
        'n' or 't' => SkipBlanks(),
        '%' => ReadLiteral('%'),
        _ => false,
    };

    private Value? Result()
    {
        hour = isAfternoon is { } afternoon ? (hour % 12) + (afternoon ? 12 : 0) : hour;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var date = dayOfYear > 0 ? new DateTime(year, 1, 1).AddDays(Math.Min(dayOfYear, DateTime.IsLeapYear(year) ? 366 : 365) - 1) : new DateTime(year, month, day);
        date = date.AddTicks((((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + ticks);
        return offset is { } zone ? Value.Date(new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), zone)) : Value.Date(date);
    }

    private bool SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return true;
    }

    private bool ReadLiteral(char c) => position < text.Length && text[position++] == c;

    private bool ReadNumber(int digits, out int number)
    {
        number = 0;
        var start = position;
        while (position < text.Length && position < start + digits && char.IsAsciiDigit(text[position]))
        {
            number = (number * 10) + (text[position++] - '0');
        }

        return position > start;
    }

    private bool ReadFraction(int digits)
    {
        var start = position;
        long number = 0;
        while (position < text.Length && position < start + digits && char.IsAsciiDigit(text[position]))
        {
            number = (number * 10) + (text[position++] - '0');
        }

        ticks = number * TimeSpan.TicksPerSecond / (long)Math.Pow(10, position - start);
        return position > start;
    }

    private bool ReadName(string[] names, out int number)
    {
        for (number = 1; number <= names.Length; number++)
        {
            var name = names[number - 1];
            foreach (var form in name.Length > 3 ? new[] { name, name[..3] } : [name])
            {
                if (form.Length > 0 && string.Compare(text, position, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    position += form.Length;
                    return true;
                }
            }
        }

        return false;
    }

    private bool ReadHalf()
    {
        if (position + 2 > text.Length || char.ToUpperInvariant(text[position + 1]) != 'M')
        {
            return false;
        }

        var first = char.ToUpperInvariant(text[position]);
        isAfternoon = first == 'P';
        position += 2;
        return first is 'A' or 'P';
    }

    private bool ReadOffset()
    {
        if (position < text.Length && text[position] == 'Z')
        {
            position++;
            offset = TimeSpan.Zero;
            return true;
        }

        var sign = position < text.Length && text[position] is '+' or '-' ? text[position++] : '\0';
        if (sign == '\0' || !ReadNumber(2, out var hours))
        {
            return false;
        }

        position += position < text.Length && text[position] == ':' ? 1 : 0;
        var fine = ReadNumber(2, out var minutes) && hours <= 14 && minutes < 60 && (hours * 60) + minutes <= 14 * 60;
        offset = TimeSpan.FromMinutes(((hours * 60) + minutes) * (sign == '-' ? -1 : 1));
        return fine;
    }
}
