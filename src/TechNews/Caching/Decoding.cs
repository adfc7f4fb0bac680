namespace TechNews.Caching;

/// <summary>
/// Bytes whose hash is right may have been made by anybody: what cannot be decoded is not there. Every count in them is held against the bytes that are
/// left, so that no memory is taken for what does not follow.
/// </summary>
internal static class Decoding
{
    /// <summary>Do bytes in memory say what cannot be?</summary>
    public static bool IsRefused(Exception e) =>
        e is InvalidDataException or IOException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException;

    /// <summary>What can be decoded, else null.</summary>
    /// <param name="decode">Looks at bytes in memory and at nothing else.</param>
    public static T? OrNull<T>(Func<T?> decode) where T : class
    {
        try
        {
            return decode();
        }
        catch (Exception e) when (IsRefused(e))
        {
            return null;
        }
    }

    /// <summary>A count of things of which each takes at least so many bytes.</summary>
    /// <exception cref="InvalidDataException">So many cannot follow.</exception>
    public static int Count(BinaryReader from, int least) => Count(from.ReadInt32(), least, from.BaseStream.Length - from.BaseStream.Position);

    /// <inheritdoc cref="Count(BinaryReader, int)"/>
    public static int Count(int count, int least, long left) =>
        count >= 0 && count <= left / least ? count : throw new InvalidDataException($"{count} things of {least} bytes in {left}");
}
