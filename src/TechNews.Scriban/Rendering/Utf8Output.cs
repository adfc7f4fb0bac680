using System.Buffers;
using System.Text;

namespace TechNews.Scriban.Rendering;

/// <summary>
/// The text written so far, in UTF-8, with auto-indentation: while an indent is set, each line after the first gets it.
/// An include that is printed under an indent writes through a level of its own.
/// </summary>
internal sealed class Utf8Output : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private byte[] scratch = [];
    private int length;
    private bool atLineStart;
    private int level;
    private int floor;
    private readonly List<Level> levels = [];

    /// <summary>What each further line of the running code block starts with; null for nothing.</summary>
    public byte[]? Indent { get; set; }

    public long Limit { get; set; } = long.MaxValue;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public int Length => length;

    private bool IsDirect => Indent is null && level == floor;

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

    /// <summary>
    /// Starts a level: what it writes is indented as one value of the level below. False, and nothing to end, where
    /// nothing is indented.
    /// </summary>
    public bool TryPushLevel()
    {
        if (IsDirect)
        {
            return false;
        }

        levels.RemoveRange(level, levels.Count - level);
        levels.Add(new Level(Indent, atLineStart));
        level++;
        Indent = null;
        atLineStart = false;
        return true;
    }

    public void PopLevel()
    {
        level--;
        Indent = levels[level].Indent;
        atLineStart = levels[level].AtLineStart;
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

    /// <summary>Takes back what was appended since the start and writes it through the indentation.</summary>
    private void Reindent(int start)
    {
        var count = length - start;
        if (scratch.Length < count)
        {
            scratch = new byte[Math.Max(count, 1024)];
        }

        buffer.AsSpan(start, count).CopyTo(scratch);
        length = start;
        WriteIndented(scratch.AsSpan(0, count));
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8) => WriteIndented(utf8, Indent, ref atLineStart, level - 1);

    private void WriteIndented(ReadOnlySpan<byte> utf8, byte[]? indent, ref bool lineStart, int below)
    {
        if (indent is null)
        {
            lineStart = false;
            Descend(utf8, below);
            return;
        }

        while (!utf8.IsEmpty)
        {
            if (lineStart)
            {
                Descend(indent, below);
            }

            var end = utf8.IndexOf((byte)'\n') + 1;
            lineStart = end > 0;
            end = end > 0 ? end : utf8.Length;
            Descend(utf8[..end], below);
            utf8 = utf8[end..];
        }
    }

    private void Descend(ReadOnlySpan<byte> utf8, int to)
    {
        if (to < floor)
        {
            Append(utf8);
            return;
        }

        var target = levels[to];
        WriteIndented(utf8, target.Indent, ref target.AtLineStart, to - 1);
    }

    /// <summary>A suspended level: its indent, and whether it last wrote the end of a line.</summary>
    internal sealed class Level(byte[]? indent, bool atLineStart)
    {
        public readonly byte[]? Indent = indent;
        public bool AtLineStart = atLineStart;
    }

    internal readonly record struct Mark(int Start, int Floor, bool AtLineStart);
}

/// <summary>More output than the limit allows; becomes a located problem where the page is rendered.</summary>
internal sealed class OutputLimitException : Exception;
