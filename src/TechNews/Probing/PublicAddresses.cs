using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace TechNews.Probing;

/// <summary>
/// Which network addresses are on the open internet. Whoever writes an article must not make the machine that checks it
/// ask its own services or its neighbours (IANA special-purpose registries; RFC 6890).
/// </summary>
internal static class PublicAddresses
{
    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // All that is handed out of IPv6; what embeds other addresses (mapped, NAT64, 6to4) is not in it or is listed above.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Include(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global.Contains(address)) return false;
        return !Special.Any(network => network.Contains(address));
    }
}
