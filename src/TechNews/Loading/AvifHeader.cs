using System.Buffers.Binary;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>
/// AVIF (ISO/IEC 23000-22 over HEIF, ISO/IEC 23008-12): sizes are <c>ispe</c> properties in meta/iprp/ipco.
/// </summary>
internal static class AvifHeader
{
    public static ImageSize? SizeOf(ReadOnlySpan<byte> head)
    {
        if (!HasAvifBrand(Box(head, "ftyp"u8))) return null;
        var meta = Box(head, "meta"u8);
        if (meta.Length < 4) return null;
        var properties = Box(Box(meta[4..], "iprp"u8), "ipco"u8);
        var size = Largest(properties);
        var rotation = Box(properties, "irot"u8);
        var isTurned = rotation.Length > 0 && (rotation[0] & 1) == 1;
        return isTurned && size is { } turned ? new ImageSize(turned.Height, turned.Width) : size;
    }

    private static bool HasAvifBrand(ReadOnlySpan<byte> brands)
    {
        for (; brands.Length >= 4; brands = brands[4..])
        {
            if (brands.StartsWith("avif"u8) || brands.StartsWith("avis"u8)) return true;
        }

        return false;
    }

    // A thumbnail and the tiles of a grid have sizes of their own, all smaller than the picture's.
    private static ImageSize? Largest(ReadOnlySpan<byte> properties)
    {
        ImageSize? largest = null;
        for (; BoxLength(properties) is var length and > 0; properties = properties[length..])
        {
            if (length < 20 || !properties[4..8].SequenceEqual("ispe"u8)) continue;
            var width = BinaryPrimitives.ReadInt32BigEndian(properties[12..]);
            var height = BinaryPrimitives.ReadInt32BigEndian(properties[16..]);
            if (largest is not { } known || (long)width * height > (long)known.Width * known.Height) largest = new(width, height);
        }

        return largest;
    }

    /// <summary>What is in the first box of a type; nothing where there is none.</summary>
    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type)
    {
        for (; BoxLength(boxes) is var length and > 0; boxes = boxes[length..])
        {
            if (boxes[4..8].SequenceEqual(type)) return boxes[8..length];
        }

        return default;
    }

    // With its 8 bytes of length and type; 0 where no box follows. A length of 0 in the file means "to the end";
    // a box that needs 64 bits holds pixels, which come after what is wanted here.
    private static int BoxLength(ReadOnlySpan<byte> boxes)
    {
        if (boxes.Length < 8) return 0;
        var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        if (length == 0) return boxes.Length;
        return length < 8 ? 0 : (int)Math.Min(length, (uint)boxes.Length);
    }
}
