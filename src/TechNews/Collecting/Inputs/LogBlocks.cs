using System.Collections.Concurrent;
using TechNews.Collecting.Formats;

namespace TechNews.Collecting.Inputs;

/// <summary>Whole lines of one file, to be read by one thread.</summary>
/// <param name="File">Which input.</param>
/// <param name="FirstLine">1-based number of its first line in the file.</param>
internal sealed record Block(byte[] Buffer, int Length, LogFormat Format, int File, long FirstLine)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}

/// <summary>Buffers that go round, so that memory does not grow with the log.</summary>
internal sealed class BlockPool
{
    public const int BufferSize = 1 << 20;

    private readonly ConcurrentBag<byte[]> free = [];

    public byte[] Rent() => free.TryTake(out var buffer) ? buffer : new byte[BufferSize];

    public void Return(byte[] buffer) => free.Add(buffer);
}

/// <summary>Cuts a stream into blocks at line ends. A line that is longer than a block comes out cut short, still too long to be a log line.</summary>
internal sealed class LogBlocks(Stream stream, BlockPool pool, LogFormat format, int file)
{
    private LogFormat format = format;
    private byte[] carry = [];
    private long line = 1;
    private bool isAtEnd;
    private bool isSkipping;

    /// <summary>Why the file cannot be read on, once that is so: a column that a header in its middle lacks.</summary>
    public string MissingColumn { get; private set; } = "";

    /// <summary>The next block, or null at the end.</summary>
    public Block? Next()
    {
        while (!isAtEnd || carry.Length > 0)
        {
            var buffer = pool.Rent();
            var length = Fill(buffer);
            length = Cut(buffer, length);
            if (length > 0 && MissingColumn.Length == 0)
            {
                var block = new Block(buffer, length, format, file, line);
                line += block.Bytes.Count((byte)'\n');
                return block;
            }

            pool.Return(buffer);
            if (MissingColumn.Length > 0) return null;
        }

        return null;
    }

    private int Fill(byte[] buffer)
    {
        var length = carry.Length;
        carry.CopyTo(buffer, 0);
        carry = [];
        while (length < buffer.Length && !isAtEnd)
        {
            var read = stream.Read(buffer.AsSpan(length));
            isAtEnd = read == 0;
            length += read;
        }

        if (line == 1 && buffer.AsSpan(0, length).StartsWith("\uFEFF"u8))
        {
            buffer.AsSpan(3, length - 3).CopyTo(buffer);
            length -= 3;
        }

        return isSkipping ? SkipLine(buffer, length) : length;
    }

    // The rest of a line of which enough was seen.
    private int SkipLine(byte[] buffer, int length)
    {
        var end = buffer.AsSpan(0, length).IndexOf((byte)'\n');
        if (end < 0) return 0;
        isSkipping = false;
        buffer.AsSpan(end + 1, length - end - 1).CopyTo(buffer);
        return length - end - 1;
    }

    // How much of the buffer is whole lines of one header; the rest is carried over.
    private int Cut(byte[] buffer, int length)
    {
        var bytes = buffer.AsSpan(0, length);
        if (!format.HeaderMark.IsEmpty) length = CutAtHeader(bytes);
        if (length == bytes.Length && !isAtEnd)
        {
            var last = bytes.LastIndexOf((byte)'\n');
            if (last < 0 && length == buffer.Length)
            {
                isSkipping = true;
                buffer[LogFormat.MaxLine + 1] = (byte)'\n';
                return LogFormat.MaxLine + 2;
            }

            length = last + 1;
        }

        carry = bytes[length..].ToArray();
        return length;
    }

    // Logs that were joined bring their headers with them.
    private int CutAtHeader(Span<byte> bytes)
    {
        var mark = format.HeaderMark;
        if (bytes.StartsWith(mark)) ReadHeader(bytes);
        for (var at = 1; bytes[Math.Min(at, bytes.Length)..].IndexOf(mark) is var found and >= 0; at += found + 1)
        {
            if (bytes[at + found - 1] == '\n') return at + found;
        }

        return bytes.Length;
    }

    private void ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0 && !isAtEnd) return;
        if (CloudFrontFormat.Of(end < 0 ? bytes : bytes[..end], out var missing) is { } found) format = found;
        else MissingColumn = missing;
    }
}
