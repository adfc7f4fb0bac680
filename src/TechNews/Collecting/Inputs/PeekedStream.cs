namespace TechNews.Collecting.Inputs;

/// <summary>A stream whose first bytes may be looked at before it is read, and which counts what was taken from it.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private byte[] head = [];
    private int taken;

    /// <summary>Bytes taken from the stream underneath.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, as many as there are up to a length; to be called once and before reading.</summary>
    public ReadOnlyMemory<byte> Peek(int length)
    {
        var bytes = new byte[length];
        var count = inner.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        BytesRead += count;
        head = bytes[..count];
        return head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (taken < head.Length)
        {
            var count = Math.Min(buffer.Length, head.Length - taken);
            head.AsSpan(taken, count).CopyTo(buffer);
            taken += count;
            return count;
        }

        var read = inner.Read(buffer);
        BytesRead += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
