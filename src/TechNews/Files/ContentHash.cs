using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TechNews.Files;

/// <summary>SHA-256 cut to 128 bits: equal hash, equal content.</summary>
/// <remarks>Two numbers, since code with 128-bit integers in it is compiled anew at every start.</remarks>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The others.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 16;

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return OfDigest(digest);
    }

    /// <summary>The beginning of a finished SHA-256.</summary>
    public static ContentHash OfDigest(ReadOnlySpan<byte> digest) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[sizeof(ulong)..]));

    /// <summary>Puts its <see cref="Size"/> bytes at the beginning of a span, the highest first.</summary>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], Low);
    }

    /// <summary>The same bytes in memory of their own.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>The hash of this and something besides.</summary>
    public ContentHash With(string more) => With(default, more);

    /// <summary>The hash of this, another one and something besides.</summary>
    public ContentHash With(ContentHash other, string more)
    {
        const int usual = 1024, hashes = 2 * Size;
        var longest = hashes + Encoding.UTF8.GetMaxByteCount(more.Length);
        var whole = longest <= usual ? stackalloc byte[usual] : new byte[longest];
        WriteTo(whole);
        other.WriteTo(whole[Size..]);
        return Of(whole[..(hashes + Encoding.UTF8.GetBytes(more, whole[hashes..]))]);
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
