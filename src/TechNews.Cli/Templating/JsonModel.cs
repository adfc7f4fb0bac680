using System.Text.Json;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Scriban.Values;

namespace TechNews.Cli.Templating;

/// <summary>The file whose members are a template's global variables.</summary>
internal static class JsonModel
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = true };

    /// <summary>The object of a file; with an error an empty one.</summary>
    public static Reported<Value> Parse(SourceText source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.Text, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return Reported.Clean(JsonValues.Read(json.RootElement));
            return new(Value.Of(new ScriptObject()), [CliProblems.BadModel("the data must be a JSON object, whose members are the global variables", source.At(0))]);
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            return new(Value.Of(new ScriptObject()), [CliProblems.BadModel("this is not JSON", source.At(line, Column(source, line, wrong), 1))]);
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
}
