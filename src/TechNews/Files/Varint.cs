namespace TechNews.Files;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the top bit set where more follow (LEB128, unsigned).</summary>
internal static class Varint
{
    /// <summary>Bytes that any number has at most.</summary>
    public const int Longest = 5;

    /// <summary>How many bytes it took.</summary>
    public static int Write(Span<byte> bytes, uint value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7) bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        return length;
    }
}
