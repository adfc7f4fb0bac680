namespace TechNews.Files;

/// <summary>The bytes of a file: in memory, or still on the disk, so that a site's pictures need not fit into memory.</summary>
public abstract record FileContent
{
    /// <summary>Length in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes, read now where they were not in memory.</summary>
    public abstract ReadOnlyMemory<byte> Read();

    /// <summary>Bytes in memory.</summary>
    public sealed record InMemory(ReadOnlyMemory<byte> Bytes) : FileContent
    {
        public override long Length => Bytes.Length;

        public override ReadOnlyMemory<byte> Read() => Bytes;
    }

    /// <summary>A file that is copied when the site is written.</summary>
    public sealed record OnDisk(string AbsolutePath, long FileLength) : FileContent
    {
        public override long Length => FileLength;

        public override ReadOnlyMemory<byte> Read() => File.ReadAllBytes(AbsolutePath);
    }
}
