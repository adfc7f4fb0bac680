using System.Text;

namespace TechNews.Scriban.Values;

/// <summary>The text of a value, as printing it shows it.</summary>
internal static class ValueText
{
    public const string DefaultDatePattern = "%d %b %Y";
    private const int MaxDepth = 32;

    public static string Of(in Value value) => Of(value, DefaultDatePattern);

    public static string Of(in Value value, string datePattern) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Empty => "",
        ValueKind.String => (string)value.Reference!,
        ValueKind.Markup => OfMarkup(value),
        ValueKind.Bool => value.AsBool ? "true" : "false",
        ValueKind.Date => DatePattern.Format(value, datePattern, System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.TimeSpan => value.AsTimeSpan.ToString("c", System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.List or ValueKind.Object => Nested(value, datePattern),
        ValueKind.Function => "<" + value.AsFunction.Name + ">",
        _ => Numbers.Text(value),
    };

    /// <summary>A text between double quotes, with everything escaped that would not survive in a literal.</summary>
    public static string Quoted(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(builder, text);
        return builder.Append('"').ToString();
    }

    public static string Escaped(string text)
    {
        var builder = new StringBuilder(text.Length);
        AppendEscaped(builder, text);
        return builder.ToString();
    }

    private static string OfMarkup(in Value markup) => markup.Reference as string ?? Encoding.UTF8.GetString(markup.Utf8);

    private static string Nested(in Value value, string datePattern)
    {
        var builder = new StringBuilder();
        Append(builder, value, datePattern, 0);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, in Value value, string datePattern, int depth)
    {
        switch (value.Kind)
        {
            case ValueKind.List or ValueKind.Object when depth >= MaxDepth:
                builder.Append("...");
                break;
            case ValueKind.List:
                AppendList(builder, value, datePattern, depth);
                break;
            case ValueKind.Object:
                AppendObject(builder, value, datePattern, depth);
                break;
            case ValueKind.Null:
                builder.Append("null");
                break;
            case ValueKind.String or ValueKind.Markup:
                builder.Append('"');
                AppendEscaped(builder, Of(value));
                builder.Append('"');
                break;
            default:
                builder.Append(Of(value, datePattern));
                break;
        }
    }

    private static void AppendList(StringBuilder builder, in Value list, string datePattern, int depth)
    {
        builder.Append('[');
        var count = list.ListCount;
        for (var i = 0; i < count; i++)
        {
            builder.Append(i > 0 ? ", " : "");
            Append(builder, list.ListItem(i), datePattern, depth + 1);
        }

        builder.Append(']');
    }

    private static void AppendObject(StringBuilder builder, in Value value, string datePattern, int depth)
    {
        var shape = (ObjectShape)value.Shape!;
        var separator = "{";
        foreach (var name in shape.Names(value.Reference!))
        {
            shape.TryGet(value.Reference!, name, out var member);
            builder.Append(separator).Append(name).Append(": ");
            Append(builder, member, datePattern, depth + 1);
            separator = ", ";
        }

        builder.Append(separator is "{" ? "{}" : "}");
    }

    private static void AppendEscaped(StringBuilder builder, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                '\v' => builder.Append("\\v"),
                '\0' => builder.Append("\\0"),
                < ' ' => builder.Append("\\u").Append(((int)c).ToString("x4", null)),
                _ => builder.Append(c),
            };
        }
    }
}
