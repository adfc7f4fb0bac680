using System.Buffers.Binary;
using System.Security.Cryptography;
using TechNews.Collecting.Formats;

namespace TechNews.Collecting;

/// <summary>
/// Makes a visitor's key of a day: HMAC-SHA256 (RFC 2104) of address, agent and host under the day's random salt, cut to 64 bits. It is
/// held in memory only, and without the salt, which dies with the run, leads back to nobody. For one thread.
/// </summary>
internal sealed class VisitorKeys
{
    private readonly byte[] message = new byte[(4 * LogFormat.MaxLine) + 32];

    public ulong Of(byte[] salt, ReadOnlySpan<byte> address, ReadOnlySpan<byte> agent, ReadOnlySpan<byte> host)
    {
        var length = Append(Append(Append(0, address), agent), host);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, message.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    // Length first: no two different triples make one message.
    private int Append(int at, ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(at), part.Length);
        part.CopyTo(message.AsSpan(at + sizeof(int)));
        return at + sizeof(int) + part.Length;
    }
}
