using System.Text.Json;

namespace TechNews.Collecting.Formats;

/// <summary>Room for the parts of one line that had to be decoded.</summary>
internal sealed class Scratch
{
    private readonly byte[] bytes = new byte[4 * LogFormat.MaxLine];
    private int used;

    /// <summary>Forgets the last line.</summary>
    public void Clear() => used = 0;

    /// <summary>A JSON string's value.</summary>
    public ReadOnlySpan<byte> Value(scoped ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        return Keep(reader.CopyString(bytes.AsSpan(used)));
    }

    /// <summary>The text of a JSON string or number; of anything else, nothing.</summary>
    public ReadOnlySpan<byte> Scalar(scoped ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Value(ref reader),
        JsonTokenType.Number => reader.ValueSpan,
        _ => default,
    };

    /// <summary>Percent-encoding undone.</summary>
    public ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> text) => text.Contains((byte)'%') ? Decode(text, '%', skip: 0) : text;

    /// <summary><c>\xHH</c> undone, as nginx and Apache write bytes that are no plain ASCII.</summary>
    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> text) => text.Contains((byte)'\\') ? Decode(text, '\\', skip: 1) : text;

    private Span<byte> Keep(int length)
    {
        var kept = bytes.AsSpan(used, length);
        used += length;
        return kept;
    }

    private Span<byte> Decode(ReadOnlySpan<byte> text, char mark, int skip)
    {
        var decoded = bytes.AsSpan(used);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digits = i + 1 + skip;
            var isCode = text[i] == mark && digits + 1 < text.Length && (skip == 0 || text[i + 1] == 'x');
            if (isCode && RequestTarget.Hex(text[digits]) is var high and >= 0 && RequestTarget.Hex(text[digits + 1]) is var low and >= 0)
            {
                decoded[length++] = (byte)((high << 4) | low);
                i = digits + 1;
            }
            else
            {
                decoded[length++] = text[i];
            }
        }

        return Keep(length);
    }
}
