using System.Net;
using Microsoft.AspNetCore.Http;

namespace TechNews.Cli.Serving;

/// <summary>
/// Which hosts a request may name. A page of the web that makes its own name point here (DNS rebinding) must not be able to read
/// drafts: to this machine alone the server answers by this machine's names only, to a network by addresses and by names that nobody
/// else can own.
/// </summary>
internal sealed class HostNames
{
    private readonly bool isOpen;
    private readonly string siteHost;

    /// <param name="address">Where the server listens; null for this machine alone.</param>
    /// <param name="siteHost">The host of the site's own address, which is its owner's.</param>
    public HostNames(IPAddress? address, string siteHost)
    {
        isOpen = address is not null && !IPAddress.IsLoopback(address);
        this.siteHost = siteHost;
    }

    public bool Allow(HostString host)
    {
        if (IsLoopback(host)) return true;
        if (!isOpen) return false;
        var name = host.Host.TrimEnd('.');
        // An address cannot be made to point elsewhere, nor can the names that a network gives to this machine.
        return IPAddress.TryParse(name.Trim('[', ']'), out _)
            || name.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            || name.Equals(Environment.MachineName + ".local", StringComparison.OrdinalIgnoreCase)
            || (siteHost.Length > 0 && name.Equals(siteHost, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsLoopback(HostString host)
    {
        var name = host.Host.TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
