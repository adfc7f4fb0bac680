using System.Security.Cryptography;
using System.Text;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>A record as bytes: what it is, who wrote it and since when the machine runs in front, a hash over everything behind.</summary>
internal static class SealedRecord
{
    /// <summary>Bytes of a <see cref="FileStamp"/>.</summary>
    public const int StampSize = 4 * sizeof(long);

    private const int Portion = 64 << 10;

    /// <summary>Writes it portion by portion: in one piece that of a large site would make the collector look at everything.</summary>
    /// <param name="kind">What the record is, and the version of its format.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(Stream record, string kind, string writer, Action<BinaryWriter> content)
    {
        using var sha = SHA256.Create();
        using (var hashing = new CryptoStream(record, sha, CryptoStreamMode.Write, leaveOpen: true))
        using (var to = new BinaryWriter(new BufferedStream(hashing, Portion), Encoding.UTF8))
        {
            to.Write(kind);
            to.Write(writer);
            content(to);
        }

        using var end = new BinaryWriter(record, Encoding.UTF8, leaveOpen: true);
        Write(ContentHash.OfDigest(sha.Hash), end);
    }

    /// <summary>Null where the bytes are damaged or cannot be decoded, are of another kind, or another tool or an earlier start of the machine wrote them.</summary>
    public static T? Read<T>(byte[] bytes, string kind, string writer, Func<BinaryReader, T> content) where T : class
    {
        if (bytes.Length < ContentHash.Size) return null;
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        from.BaseStream.Position = bytes.Length - ContentHash.Size;
        if (ReadHash(from) != ContentHash.Of(bytes.AsSpan(0, bytes.Length - ContentHash.Size))) return null;
        from.BaseStream.Position = 0;
        return Decoding.OrNull(() => from.ReadString() == kind && from.ReadString() == writer ? content(from) : null);
    }

    public static void Write(ContentHash hash, BinaryWriter to)
    {
        to.Write(hash.High);
        to.Write(hash.Low);
    }

    public static ContentHash ReadHash(BinaryReader from) => new(from.ReadUInt64(), from.ReadUInt64());

    public static void Write(FileStamp stamp, BinaryWriter to)
    {
        to.Write(stamp.Length);
        to.Write(stamp.Written);
        to.Write(stamp.Changed);
        to.Write(stamp.Node);
    }

    public static FileStamp ReadStamp(BinaryReader from) => new(from.ReadInt64(), from.ReadInt64(), from.ReadInt64(), from.ReadInt64());

    /// <summary>The path of the next file; they are ordered, so that none is there twice.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public static string ReadPath(BinaryReader from, string? last) =>
        from.ReadString() is var path && string.CompareOrdinal(last, path) < 0 ? path : throw new InvalidDataException($"'{path}' after '{last}'");
}
