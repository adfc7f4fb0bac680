using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TechNews.Collecting;

/// <summary>A list of networks in CIDR notation (RFC 4632): <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>, or one address.</summary>
public sealed class Networks
{
    private readonly ImmutableArray<(UInt128 Prefix, UInt128 Mask)> networks;

    private Networks(ImmutableArray<(UInt128 Prefix, UInt128 Mask)> networks) => this.networks = networks;

    public static Networks None { get; } = new([]);

    public bool IsEmpty => networks.IsEmpty;

    /// <summary>The networks, or null with the first text that is none.</summary>
    public static Networks? Read(IEnumerable<string> texts, out string wrong)
    {
        var read = ImmutableArray.CreateBuilder<(UInt128, UInt128)>();
        foreach (var text in texts)
        {
            wrong = text;
            if (Read(text) is not { } network) return null;
            read.Add(network);
        }

        wrong = "";
        return new Networks(read.ToImmutable());
    }

    internal bool Contain(UInt128 address)
    {
        foreach (var (prefix, mask) in networks)
        {
            if ((address & mask) == prefix) return true;
        }

        return false;
    }

    private static (UInt128 Prefix, UInt128 Mask)? Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        if (!ClientAddress.TryRead(Encoding.UTF8.GetBytes(address), out var bits)) return null;
        var widest = ClientAddress.IsFour(bits) ? 32 : 128;
        var length = widest;
        if (slash >= 0 && !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length)) return null;
        if (length > widest) return null;
        var free = widest - length;
        var mask = free == 128 ? UInt128.Zero : UInt128.MaxValue << free;
        return (bits & mask, mask);
    }
}
