using System.Security.Cryptography;

namespace TechNews.Files;

/// <summary>SHA-256 cut to 128 bits: equal hash, equal content.</summary>
public readonly record struct ContentHash(UInt128 Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return new ContentHash(new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest[8..])));
    }

    /// <summary>The hash of this and something besides.</summary>
    public ContentHash With(string more) => Of(System.Text.Encoding.UTF8.GetBytes($"{this}{more}"));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
