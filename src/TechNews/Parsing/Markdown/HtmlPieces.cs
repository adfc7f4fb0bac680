using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>Collects HTML as UTF-8, cut only where a hole is. All pieces are of one array in the end.</summary>
internal sealed class HtmlPieces
{
    // Characters that may not stand in HTML text as they are; most controls may not stand there at all.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private readonly List<(int End, BodyPart Part)> holes = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int length;

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Space(utf8.Length));
        length += utf8.Length;
    }

    public void Raw(ReadOnlySpan<char> markup) =>
        length += Encoding.UTF8.GetBytes(markup, Space(Encoding.UTF8.GetMaxByteCount(markup.Length)));

    /// <summary>Text or the value of a quoted attribute.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var at = text.IndexOfAny(Special);
            if (at != 0) Raw(at < 0 ? text : text[..at]);
            if (at < 0) return;
            Raw(Escaped(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Line ends between blocks, at most one.</summary>
    public void Line()
    {
        if (length > 0 && buffer[length - 1] != '\n') Raw("\n"u8);
    }

    public void Hole(BodyPart part) => holes.Add((length, part));

    /// <summary>The parts in order, and the markup that they are cut from; this object is used up.</summary>
    public (ImmutableArray<BodyPart> Parts, BodyMarkup Markup) Finish()
    {
        var utf8 = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        var parts = ImmutableArray.CreateBuilder<BodyPart>((2 * holes.Count) + 1);
        var from = 0;
        foreach (var (end, part) in holes)
        {
            if (end > from) parts.Add(new BodyPart.Markup(from, end - from));
            parts.Add(part);
            from = end;
        }

        if (utf8.Length > from) parts.Add(new BodyPart.Markup(from, utf8.Length - from));
        return (parts.DrainToImmutable(), BodyMarkup.Of(utf8));
    }

    private static ReadOnlySpan<byte> Escaped(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "\uFFFD"u8,
    };

    private Span<byte> Space(int needed)
    {
        if (buffer.Length - length < needed) Grow(needed);
        return buffer.AsSpan(length);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + needed));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
