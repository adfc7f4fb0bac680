using System.Buffers.Binary;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>The size of a picture from its first bytes, so that pages can reserve its room before it loads.</summary>
public static class ImageHeader
{
    // No browser shows more; a larger number is a damaged header.
    private const int LargestSide = 1_000_000;

    /// <summary>
    /// Width and height in CSS pixels as a browser shows them, told by content, not by name: PNG, JPEG, GIF, WebP, AVIF, SVG.
    /// Null where it is none of these or the header is damaged or cut off; never an exception.
    /// </summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> head)
    {
        var size = head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(head),
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.SizeOf(head),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(head),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => WebPHeader.SizeOf(head),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => AvifHeader.SizeOf(head),
            _ => SvgHeader.SizeOf(head),
        };
        return size is { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide } ? size : null;
    }

    // PNG (ISO/IEC 15948) 11.2.2: IHDR is the first chunk.
    private static ImageSize? Png(ReadOnlySpan<byte> head)
    {
        if (head.Length < 24 || !head[12..16].SequenceEqual("IHDR"u8)) return null;
        return new ImageSize(BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
    }

    // GIF89a 18: the logical screen.
    private static ImageSize? Gif(ReadOnlySpan<byte> head) => head.Length < 10
        ? null
        : new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
}
