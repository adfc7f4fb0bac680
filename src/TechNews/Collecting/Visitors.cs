using System.Buffers.Binary;
using TechNews.Collecting.Formats;

namespace TechNews.Collecting;

/// <summary>Who asks: the address behind trusted proxies, and the visitor's key. For one thread.</summary>
internal sealed class Visitors(CountingOptions options) : IDisposable
{
    private readonly VisitorKeys keys = new();

    /// <summary>The key of the visitor on the salt's day; false for the site's own networks.</summary>
    public bool TryIdentify(scoped ref LoggedRequest request, byte[] salt, out ulong visitor)
    {
        var address = Behind(request.Address, request.Forwarded);
        if (!ClientAddress.TryRead(address, out var bits))
        {
            // A host's name, or an address that the server has cut already.
            visitor = keys.Of(salt, address, request.Agent, request.Host);
            return true;
        }

        visitor = 0;
        if (options.Internal.Contain(bits)) return false;
        if (options.AnonymizeAddresses) bits = ClientAddress.Anonymize(bits);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        visitor = keys.Of(salt, bytes, request.Agent, request.Host);
        return true;
    }

    public void Dispose() => keys.Dispose();

    // Each proxy writes at the end whom it saw: from there back to the first that nobody vouches for.
    private ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> address, ReadOnlySpan<byte> forwarded)
    {
        if (options.TrustedProxies.IsEmpty) return address;
        while (!forwarded.IsEmpty && ClientAddress.TryRead(address, out var bits) && options.TrustedProxies.Contain(bits))
        {
            var comma = forwarded.LastIndexOf((byte)',');
            var before = forwarded[(comma + 1)..].Trim((byte)' ');
            if (!ClientAddress.TryRead(before, out _)) break;
            address = before;
            forwarded = comma < 0 ? default : forwarded[..comma];
        }

        return address;
    }
}
