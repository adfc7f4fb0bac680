using System.Buffers.Binary;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>JPEG (ITU-T T.81 annex B): the size is in the frame header; a camera held upright says so in its Exif block.</summary>
internal static class JpegHeader
{
    private const byte App1 = 0xE1, StartOfScan = 0xDA, EndOfImage = 0xD9;

    private const int OrientationTag = 0x0112;

    public static ImageSize? SizeOf(ReadOnlySpan<byte> head)
    {
        var isTurned = false;
        var at = 2;
        while (at + 4 <= head.Length)
        {
            if (head[at] != 0xFF) return null;
            var marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++; // Any number of fill bytes may stand before a marker.
                continue;
            }

            if (marker is StartOfScan or EndOfImage) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
            if (length < 2) return null;
            var segment = head[(at + 4)..Math.Min(head.Length, at + 2 + length)];
            if (IsFrameHeader(marker)) return Frame(segment, isTurned);
            if (marker == App1 && segment.StartsWith("Exif\0\0"u8)) isTurned = IsTurned(segment[6..]);
            at += 2 + length;
        }

        return null;
    }

    // SOF0 to SOF15, of which C4, C8 and CC mean something else.
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageSize? Frame(ReadOnlySpan<byte> segment, bool isTurned)
    {
        if (segment.Length < 5) return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return isTurned ? new ImageSize(height, width) : new ImageSize(width, height);
    }

    // Exif 2.32, 4.6.4: orientations 5 to 8 swap width and height.
    private static bool IsTurned(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return false;
        var isLittle = tiff[0] == 'I';
        var directory = U32(tiff, 4, isLittle);
        if (directory > tiff.Length - 2) return false;
        var count = U16(tiff, (int)directory, isLittle);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length) return false;
            if (U16(tiff, entry, isLittle) == OrientationTag) return U16(tiff, entry + 8, isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
