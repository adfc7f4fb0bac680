using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace TechNews.Collecting;

/// <summary>An address as 128 bits; IPv4 is mapped into IPv6 (RFC 4291, section 2.5.5.2), so that both ways to write it are one.</summary>
internal static class ClientAddress
{
    private static readonly UInt128 Mapped = (UInt128)0xFFFF << 32;

    /// <summary>Reads an address with or without a port: <c>1.2.3.4</c>, <c>1.2.3.4:80</c>, <c>::1</c>, <c>[::1]:80</c>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out UInt128 bits)
    {
        if (TryReadFour(text, out var four))
        {
            bits = Mapped | four;
            return true;
        }

        if (text.Length > 0 && text[0] == '[' && text.IndexOf((byte)']') is var close and > 0) text = text[1..close];
        if (text.IndexOf((byte)'%') is var zone and > 0) text = text[..zone];
        return TryReadSix(text, out bits);
    }

    /// <summary>The last octet of IPv4, the last 80 bits of IPv6 made zero.</summary>
    public static UInt128 Anonymize(UInt128 bits) => IsFour(bits) ? bits >> 8 << 8 : bits >> 80 << 80;

    public static bool IsFour(UInt128 bits) => bits >> 32 == 0xFFFF;

    private static bool TryReadFour(ReadOnlySpan<byte> text, out uint four)
    {
        four = 0;
        var at = 0;
        for (var octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (at >= text.Length || text[at++] != '.')) return false;
            var start = at;
            var value = 0;
            while (at < text.Length && at - start < 3 && text[at] is >= (byte)'0' and <= (byte)'9') value = (value * 10) + text[at++] - '0';
            if (at == start || value > 255) return false;
            four = (four << 8) | (uint)value;
        }

        return at == text.Length || (text[at] == ':' && !text[(at + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static bool TryReadSix(ReadOnlySpan<byte> text, out UInt128 bits)
    {
        bits = default;
        Span<char> chars = stackalloc char[64];
        if (text.Length is 0 or > 64 || !text.Contains((byte)':') || !Ascii.IsValid(text)) return false;
        Encoding.ASCII.GetChars(text, chars);
        if (!IPAddress.TryParse(chars[..text.Length], out var address)) return false;
        Span<byte> bytes = stackalloc byte[16];
        if (!address.MapToIPv6().TryWriteBytes(bytes, out _)) return false;
        bits = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }
}
