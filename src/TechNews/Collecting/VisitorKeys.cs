using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TechNews.Collecting;

/// <summary>
/// Makes a visitor's key of a day: HMAC-SHA256 (RFC 2104) of address, agent and host under the day's random salt, cut to 64 bits. It is
/// held in memory only, and without the salt, which dies with the run, leads back to nobody. For one thread.
/// </summary>
internal sealed class VisitorKeys : IDisposable
{
    /// <summary>Days whose keyed state is kept ready: a log jumps between a few.</summary>
    private const int ReadyDays = 16;

    // To start anew with a key costs more than the hash itself.
    private readonly Dictionary<byte[], IncrementalHash> ready = new(ReferenceEqualityComparer.Instance);

    private byte[] message = new byte[1024];

    public ulong Of(byte[] salt, ReadOnlySpan<byte> address, ReadOnlySpan<byte> agent, ReadOnlySpan<byte> host)
    {
        if (!ready.TryGetValue(salt, out var hash))
        {
            if (ready.Count == ReadyDays) Forget();
            ready[salt] = hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        }

        // Lengths first: no two different triples make one message.
        Span<byte> lengths = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, address.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths[sizeof(int)..], agent.Length);
        Append(hash, lengths, address, agent, host);
        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(code);
        return BinaryPrimitives.ReadUInt64LittleEndian(code);
    }

    // Each call into the system's library has a price: short parts go together.
    private void Append(IncrementalHash hash, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> address, ReadOnlySpan<byte> agent, ReadOnlySpan<byte> host)
    {
        var total = lengths.Length + address.Length + agent.Length + host.Length;
        if (total > message.Length) message = new byte[total];
        lengths.CopyTo(message);
        address.CopyTo(message.AsSpan(lengths.Length));
        agent.CopyTo(message.AsSpan(lengths.Length + address.Length));
        host.CopyTo(message.AsSpan(lengths.Length + address.Length + agent.Length));
        hash.AppendData(message.AsSpan(0, total));
    }

    public void Dispose() => Forget();

    private void Forget()
    {
        foreach (var hash in ready.Values) hash.Dispose();
        ready.Clear();
    }
}
