using System.Globalization;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>.NET format strings and the cultures that templates may ask for.</summary>
internal static class Formatting
{
    private const int LongestFormat = 64;

    public static Value Format(in BuiltinCall call, int value, int format, int culture)
    {
        var pattern = call.Text(format);
        if (pattern.Length > LongestFormat)
        {
            throw call.Fault($"the format has more than {LongestFormat} characters");
        }

        try
        {
            return Value.Text(Formattable(call, value).ToString(pattern, Culture(call, culture)));
        }
        catch (FormatException)
        {
            throw call.Fault($"the format `{pattern}` does not suit {Rendering.Members.Article(call[value])}");
        }
    }

    /// <summary>The invariant culture, or one of the few known ones that a template names.</summary>
    public static CultureInfo Culture(in BuiltinCall call, int index)
    {
        var name = call.Text(index);
        return name switch
        {
            "" or "en" or "en-US" or "invariant" => CultureInfo.InvariantCulture,
            "en-GB" => British,
            _ => throw call.Fault($"the culture `{name}` is not available; known are `en-US` and `en-GB`", "name months and days in the theme itself"),
        };
    }

    private static readonly CultureInfo British = MakeBritish();

    private static CultureInfo MakeBritish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return CultureInfo.ReadOnly(culture);
    }

    private static IFormattable Formattable(in BuiltinCall call, int index)
    {
        var value = call[index];
        return value.Kind switch
        {
            ValueKind.Int => (int)value.Bits,
            ValueKind.UInt => (uint)value.Bits,
            ValueKind.Long => value.Bits,
            ValueKind.ULong => unchecked((ulong)value.Bits),
            ValueKind.BigInteger => Numbers.ToBig(value),
            ValueKind.Float => value.FloatBits,
            ValueKind.Double => value.DoubleBits,
            ValueKind.Decimal => Numbers.ToDecimal(value),
            ValueKind.Date => value.AsDate,
            ValueKind.TimeSpan => value.AsTimeSpan,
            _ => throw call.Fault($"cannot format {Rendering.Members.Article(value)}: {call.Render.Shortened(value)}"),
        };
    }
}
