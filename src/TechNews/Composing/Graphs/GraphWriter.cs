using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TechNews.Files;

namespace TechNews.Composing.Graphs;

/// <summary>Writes JSON-LD for a script element: no text can end that element, open a comment in it, or end a line of it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The writer owns memory only and lives as long as its thread.")]
internal sealed class GraphWriter
{
    // Letters of every script as they are; the signs that mean something in HTML, U+2028, U+2029 and invisible ones as \u escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    [ThreadStatic]
    private static GraphWriter? idle;

    private readonly ArrayBufferWriter<byte> buffer = new(8 * 1024);
    private readonly Utf8JsonWriter json;

    private GraphWriter() => json = new Utf8JsonWriter(buffer, Options);

    private delegate TResult Take<out TResult>(ReadOnlySpan<byte> written);

    /// <summary>What <paramref name="write"/> writes, as one value. The writer is reused on its thread.</summary>
    public static byte[] Write<T>(T subject, Action<GraphWriter, T> write) => Write(subject, write, static written => written.ToArray());

    /// <summary>The hash of that alone.</summary>
    public static ContentHash Hash<T>(T subject, Action<GraphWriter, T> write) => Write(subject, write, ContentHash.Of);

    private static TResult Write<T, TResult>(T subject, Action<GraphWriter, T> write, Take<TResult> take)
    {
        var node = idle ?? new GraphWriter();
        idle = null;
        node.buffer.ResetWrittenCount();
        node.json.Reset(node.buffer);
        write(node, subject);
        node.json.Flush();
        var result = take(node.buffer.WrittenSpan);
        idle = node;
        return result;
    }

    public void Open() => json.WriteStartObject();

    public void Open(JsonEncodedText name) => json.WriteStartObject(name);

    /// <summary>Opens an object with its <c>@type</c>, as an item of a list or as the whole value.</summary>
    public void OpenTyped(JsonEncodedText type)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, type);
    }

    public void OpenTyped(JsonEncodedText name, JsonEncodedText type)
    {
        json.WriteStartObject(name);
        json.WriteString(Names.Type, type);
    }

    public void Close() => json.WriteEndObject();

    public void OpenList(JsonEncodedText name) => json.WriteStartArray(name);

    public void CloseList() => json.WriteEndArray();

    /// <summary>Nothing where there is no text.</summary>
    public void Text(JsonEncodedText name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    /// <summary>An address that begins with another.</summary>
    public void Address(JsonEncodedText name, string start, string rest)
    {
        const int usual = 512;
        var length = start.Length + rest.Length;
        var whole = length <= usual ? stackalloc char[usual] : new char[length];
        start.CopyTo(whole);
        rest.CopyTo(whole[start.Length..]);
        json.WriteString(name, whole[..length]);
    }

    public void Text(JsonEncodedText name, JsonEncodedText text) => json.WriteString(name, text);

    public void Item(string text) => json.WriteStringValue(text);

    public void Number(JsonEncodedText name, int number) => json.WriteNumber(name, number);

    public void Flag(JsonEncodedText name, bool flag) => json.WriteBoolean(name, flag);

    /// <summary>ISO 8601 with its offset, as in the page's <c>time</c> elements.</summary>
    public void Date(JsonEncodedText name, DateTimeOffset date)
    {
        // Raw: a plus sign is harmless here, and the encoder would write it as an escape.
        Span<char> text = stackalloc char[32];
        date.TryFormat(text, out var length, "'\"'yyyy-MM-dd'T'HH:mm:sszzz'\"'", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>A value that was written before.</summary>
    public void Ready(JsonEncodedText name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    public void Ready(byte[] value) => json.WriteRawValue(value, skipInputValidation: true);

    /// <summary>A reference to a node by its id.</summary>
    public void Reference(JsonEncodedText name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString(Names.Id, id);
        json.WriteEndObject();
    }
}
