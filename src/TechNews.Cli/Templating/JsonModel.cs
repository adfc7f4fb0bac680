using System.Globalization;
using System.Text.Json;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Scriban.Values;

namespace TechNews.Cli.Templating;

/// <summary>JSON as a template sees it: a number without fraction or exponent is an integer, any other is a double.</summary>
internal static class JsonModel
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = true };

    /// <summary>The object of a file; with an error an empty one.</summary>
    public static Reported<ScriptObject> Parse(SourceText source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.Text, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return Reported.Clean(Object(json.RootElement));
            return new(new ScriptObject(), [CliProblems.BadModel("the data must be a JSON object, whose members are the global variables", source.At(0))]);
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            return new(new ScriptObject(), [CliProblems.BadModel("this is not JSON", source.At(line, Column(source, line, wrong), 1))]);
        }
    }

    // The reader counts bytes of UTF-8, a place counts UTF-16 code units.
    private static int Column(SourceText source, int line, JsonException wrong)
    {
        var text = source.At(line, 1, 1).LineText ?? "";
        var bytes = wrong.BytePositionInLine ?? 0;
        var column = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0) break;
            column += rune.Utf16SequenceLength;
        }

        return column;
    }

    private static Value Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Of(Object(element)),
        JsonValueKind.Array => Value.Of(new ScriptArray(element.EnumerateArray().Select(Of))),
        JsonValueKind.String => Value.Text(element.GetString()),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.Null,
    };

    private static ScriptObject Object(JsonElement element)
    {
        var members = new ScriptObject();
        foreach (var member in element.EnumerateObject()) members[member.Name] = Of(member.Value);
        return members;
    }

    private static Value Number(string text)
    {
        if (text.AsSpan().IndexOfAny(".eE") < 0)
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)) return Value.Int(small);
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)) return Value.Long(large);
        }

        return Value.Double(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
