using System.Buffers;
using System.Text;

namespace TechNews.Scriban.Rendering;

/// <summary>
/// The text written so far, in UTF-8, with auto-indentation: while an indent is set, each line after the first gets it.
/// An include that is printed under an indent writes through a level of its own.
/// </summary>
internal sealed partial class Utf8Output : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int length;
    private int floor;

    public long Limit { get; set; } = long.MaxValue;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public int Length => length;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (IsDirect)
        {
            atLineStart = false;
            Append(utf8);
        }
        else
        {
            WriteIndented(utf8);
        }
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        if (IsDirect)
        {
            atLineStart = false;
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
        }
        else
        {
            var start = length;
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
            Reindent(start);
        }
    }

    public void WriteEscaped(ReadOnlySpan<char> text, OutputKind kind)
    {
        var start = length;
        Escaping.Append(this, text, kind);
        if (IsDirect)
        {
            atLineStart = false;
        }
        else
        {
            Reindent(start);
        }
    }

    /// <summary>Appends text as it is, past all indentation.</summary>
    internal void AppendText(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    internal void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(length));
        length += utf8.Length;
    }

    /// <summary>Starts to divert output into a value; levels below do not touch it.</summary>
    public Mark BeginCapture()
    {
        var mark = new Mark(length, floor, atLineStart);
        floor = level;
        return mark;
    }

    /// <summary>Takes out what was written since the mark.</summary>
    public ReadOnlySpan<byte> EndCapture(Mark mark)
    {
        var captured = buffer.AsSpan(mark.Start, length - mark.Start);
        length = mark.Start;
        floor = mark.Floor;
        return captured;
    }

    public void Clear()
    {
        (length, level, floor, atLineStart, Indent) = (0, 0, 0, false, null);
        levels.Clear();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        if (length + (long)count > Math.Min(Limit + (64 * 1024), Array.MaxLength) || length > Limit)
        {
            throw new OutputLimitException();
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)length + count, buffer.Length * 2L), Array.MaxLength));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    internal readonly record struct Mark(int Start, int Floor, bool AtLineStart);
}

/// <summary>More output than the limit allows; becomes a located problem where the page is rendered.</summary>
internal sealed class OutputLimitException : Exception;
