namespace TechNews.Collecting.Inputs;

/// <summary>A compressed stream that grew beyond what a log can: read time is what a bomb costs, and there is an end to it.</summary>
public sealed class OverInflatedException() : IOException("it unpacks to more than a log can");

/// <summary>
/// What comes out of a decompressor, held to a bound by what went in. Text of logs shrinks to a tenth or a fiftieth; the bombs that
/// deflate allows, to a thousandth.
/// </summary>
internal sealed class BoundedInflation(Stream inflated, Func<long> compressedBytes) : Stream
{
    private const long Free = 64 * 1024 * 1024;
    private const long MostPerByte = 300;

    private long produced;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => produced;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        produced += read;
        if (produced > Free + (MostPerByte * compressedBytes())) throw new OverInflatedException();
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
        if (disposing) inflated.Dispose();
        base.Dispose(disposing);
    }
}
