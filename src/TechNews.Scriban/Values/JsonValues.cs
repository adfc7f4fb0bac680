using System.Text;
using System.Text.Json;

namespace TechNews.Scriban.Values;

/// <summary>Values from and to JSON.</summary>
public static class JsonValues
{
    /// <summary>Reads a JSON text; whole numbers become integers of 32 or 64 bits, all others doubles.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Value Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads a JSON element, copying what it holds.</summary>
    public static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => Value.Of(new ScriptArray(element.EnumerateArray().Select(Read))),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    internal static string Write(in Value value, string datePattern)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value, datePattern);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static Value ReadObject(JsonElement element)
    {
        var result = new ScriptObject();
        foreach (var member in element.EnumerateObject())
        {
            result[member.Name] = Read(member.Value);
        }

        return Value.Of(result);
    }

    private static Value ReadNumber(JsonElement element)
    {
        var isWhole = element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        return isWhole && element.TryGetInt64(out var whole) ? Numbers.FromLong(whole) : Value.Double(element.GetDouble());
    }

    private static void Write(Utf8JsonWriter writer, in Value value, string datePattern)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty or ValueKind.Function:
                writer.WriteNullValue();
                break;
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case ValueKind.Double when double.IsFinite(value.DoubleBits):
                writer.WriteNumberValue(value.DoubleBits);
                break;
            case ValueKind.Float when float.IsFinite(value.FloatBits):
                writer.WriteNumberValue(value.FloatBits);
                break;
            case ValueKind.List:
                WriteList(writer, value, datePattern);
                break;
            case ValueKind.Object when writer.CurrentDepth < 64:
                WriteObject(writer, value, datePattern);
                break;
            case ValueKind.Object:
                writer.WriteNullValue();
                break;
            case ValueKind.Date:
                WriteDate(writer, value);
                break;
            default:
                WriteOther(writer, value, datePattern);
                break;
        }
    }

    private static void WriteOther(Utf8JsonWriter writer, in Value value, string datePattern)
    {
        if (value.IsNumber && value.Kind is not (ValueKind.Double or ValueKind.Float))
        {
            writer.WriteRawValue(Numbers.Text(value));
        }
        else
        {
            writer.WriteStringValue(ValueText.Of(value, datePattern));
        }
    }

    /// <summary>As ISO 8601, with the offset where the date has one.</summary>
    private static void WriteDate(Utf8JsonWriter writer, in Value value)
    {
        if (((DateShape)value.Shape!).OffsetMinutes is { } minutes)
        {
            writer.WriteStringValue(new DateTimeOffset(value.AsDate, TimeSpan.FromMinutes(minutes)));
        }
        else
        {
            writer.WriteStringValue(value.AsDate);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, in Value value, string datePattern)
    {
        writer.WriteStartArray();
        for (var i = 0; writer.CurrentDepth < 64 && i < value.ListCount; i++)
        {
            Write(writer, value.ListItem(i), datePattern);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, in Value value, string datePattern)
    {
        var shape = (ObjectShape)value.Shape!;
        writer.WriteStartObject();
        foreach (var name in shape.Names(value.Reference!))
        {
            shape.TryGet(value.Reference!, name, out var member);
            if (member.Kind != ValueKind.Function)
            {
                writer.WritePropertyName(name);
                Write(writer, member, datePattern);
            }
        }

        writer.WriteEndObject();
    }
}
