using System.Globalization;
using TechNews.Scriban.Rendering;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary><c>date</c>: dates and times of day.</summary>
internal static class DateFunctions
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Of("add_days", "date days", "So many days later.", (in c) => Later(c, TimeSpan.TicksPerDay)),
        Of("add_hours", "date hours", "So many hours later.", (in c) => Later(c, TimeSpan.TicksPerHour)),
        Of("add_milliseconds", "date millis", "So many milliseconds later.", (in c) => Later(c, TimeSpan.TicksPerMillisecond)),
        Of("add_minutes", "date minutes", "So many minutes later.", (in c) => Later(c, TimeSpan.TicksPerMinute)),
        Of("add_months", "date months", "So many months later; a day that the month lacks becomes its last.", (in c) => Moved(c, (d, n) => d.AddMonths(n))),
        Of("add_seconds", "date seconds", "So many seconds later.", (in c) => Later(c, TimeSpan.TicksPerSecond)),
        Of("add_years", "date years", "So many years later.", (in c) => Moved(c, (d, n) => d.AddYears(n))),
        Of("now", "", "The instant as of which the site is built; never the machine's clock.", (in c) => Value.Date(c.Render.Now())),
        Of("parse", "text pattern? culture?", "Reads a date, in a pattern such as `%d.%m.%Y` where one is given.", (in c) => c[0].Kind == ValueKind.Date ? c[0] : Parsed(c, 1, 2)),
        Of("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", "Reads a date and formats it.", ParseToString),
        Of("to_string", "datetime pattern culture?", "The date in a pattern such as `%d %B %Y`.", ToText),
    ];

    private static Builtin Of(string name, string parameters, string summary, BuiltinBody body) =>
        new("date", name, parameters, summary, body);

    private static Value ToText(in BuiltinCall call)
    {
        var date = DateOf(call);
        return date.IsNull ? date : Value.Text(DatePattern.Format(date, call.Text(1), Formatting.Culture(call, 2)));
    }

    private static Value ParseToString(in BuiltinCall call)
    {
        var date = call[0].Kind == ValueKind.Date ? call[0] : Parsed(call, 3, 4);
        var pattern = call.Has(1) ? call.Text(1) : call.Render.DateFormat;
        return date.IsNull ? date : Value.Text(DatePattern.Format(date, pattern, Formatting.Culture(call, 2)));
    }

    private static Value Later(in BuiltinCall call, long ticks)
    {
        var (date, shift) = (DateOf(call), call.Number(1) * ticks);
        if (date.IsNull)
        {
            return date;
        }

        var moved = date.Bits + Math.Clamp(shift, -1e19 / 4, 1e19 / 4);
        return moved >= 0 && moved <= DateTime.MaxValue.Ticks
            ? new Value(date.Shape!, null, date.Bits + (long)shift)
            : throw OutOfYears(call);
    }

    private static Value Moved(in BuiltinCall call, Func<DateTime, int, DateTime> move)
    {
        var date = DateOf(call);
        try
        {
            return date.IsNull ? date : new Value(date.Shape!, null, move(date.AsDate, call.Int(1)).Ticks);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfYears(call);
        }
    }

    private static TemplateException OutOfYears(in BuiltinCall call) => call.Fault("the date is outside of the years 1 to 9999");

    /// <summary>The first argument as a date; text is read as one.</summary>
    private static Value DateOf(in BuiltinCall call) => call[0].Kind switch
    {
        ValueKind.Date => call[0],
        ValueKind.Null or ValueKind.String or ValueKind.Markup => Parsed(call, int.MaxValue, int.MaxValue),
        _ => throw Conversion.Wrong(call.Render, call[0], call.Span(0), "a datetime"),
    };

    private static Value Parsed(in BuiltinCall call, int pattern, int culture)
    {
        var text = call.Text(0);
        if (text.Length == 0)
        {
            return Value.Null;
        }

        var date = call.Has(pattern)
            ? DateReader.Read(text, call.Text(pattern))
            : Free(text, Formatting.Culture(call, culture));
        return date ?? throw call.Fault($"`{call.Render.Shortened(call[0])}` is not a date", call.Has(pattern) ? $"it does not have the pattern `{call.Text(pattern)}`" : "write it as 2024-03-05 or 2024-03-05T14:07:09");
    }

    private static Value? Free(string text, CultureInfo culture)
    {
        if (!DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var date))
        {
            return null;
        }

        return date.Kind == DateTimeKind.Unspecified ? Value.Date(date)
            : DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var exact) ? Value.Date(exact)
            : null;
    }
}
