using System.Globalization;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Conversions that built-ins and loops ask for; what cannot be converted is a problem at the argument.</summary>
internal static class Conversion
{
    public static int ToInt(RenderState render, in Value value, Syntax.Span span)
    {
        var number = ToDouble(render, value, span, "int");
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)Math.Round(number)
            : throw Wrong(render, value, span, "int");
    }

    public static double ToDouble(RenderState render, in Value value, Syntax.Span span, string type = "double")
    {
        if (value.IsNumber)
        {
            return Numbers.ToDouble(value);
        }

        return value.Kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Bool => value.Bits,
            ValueKind.String or ValueKind.Markup when double.TryParse(ValueText.Of(value), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw Wrong(render, value, span, type),
        };
    }

    public static TemplateException Wrong(RenderState render, in Value value, Syntax.Span span, string type) =>
        render.Fault(span, $"cannot convert {Members.Article(value)} to {type}: {render.Shortened(value)}");
}
