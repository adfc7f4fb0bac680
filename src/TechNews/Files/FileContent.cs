using System.Collections.Immutable;

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

    /// <summary>Pieces in a row. Files that share most of their pieces, as feeds do, share their memory.</summary>
    public sealed record Joined(ImmutableArray<byte[]> Pieces) : FileContent
    {
        public override long Length
        {
            get
            {
                var length = 0L;
                foreach (var piece in Pieces) length += piece.Length;
                return length;
            }
        }

        public override ReadOnlyMemory<byte> Read()
        {
            var whole = new byte[Length];
            var at = 0;
            foreach (var piece in Pieces)
            {
                piece.CopyTo(whole, at);
                at += piece.Length;
            }

            return whole;
        }
    }

    /// <summary>Bytes that a store put into a file of its own, or found published already; to be read until the site is put in place.</summary>
    /// <param name="Path">Relative to <paramref name="Folder"/>, with forward slashes.</param>
    public sealed record Staged(string Folder, string Path, long FileLength) : FileContent
    {
        public override long Length => FileLength;

        public override ReadOnlyMemory<byte> Read() => File.ReadAllBytes(System.IO.Path.Join(Folder, Path));
    }

    /// <summary>A file that is copied when the site is written.</summary>
    public sealed record OnDisk(string AbsolutePath, long FileLength) : FileContent
    {
        public override long Length => FileLength;

        public override ReadOnlyMemory<byte> Read() => File.ReadAllBytes(AbsolutePath);
    }
}
