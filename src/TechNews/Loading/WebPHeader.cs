using System.Buffers.Binary;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>WebP (RFC 9649): the size is in the first chunk, in one of three shapes.</summary>
internal static class WebPHeader
{
    public static ImageSize? SizeOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30 || !head[8..12].SequenceEqual("WEBP"u8)) return null;
        var chunk = head[12..16];
        if (chunk.SequenceEqual("VP8X"u8)) return new ImageSize(1 + U24(head[24..]), 1 + U24(head[27..]));
        if (chunk.SequenceEqual("VP8L"u8)) return Lossless(head[20..]);
        return chunk.SequenceEqual("VP8 "u8) ? Lossy(head[20..]) : null;
    }

    // RFC 6386, 9.1: a key frame's start code, then 14 bits each and 2 bits of scale.
    private static ImageSize? Lossy(ReadOnlySpan<byte> frame)
    {
        if (!frame[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])) return null;
        return new ImageSize(
            BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(frame[8..]) & 0x3FFF);
    }

    private static ImageSize? Lossless(ReadOnlySpan<byte> stream)
    {
        if (stream[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(stream[1..]);
        return new ImageSize(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int U24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
