using System.Net;
using Microsoft.AspNetCore.Http;

namespace TechNews.Cli.Serving;

/// <summary>
/// Which hosts a request may name. A page of the web that makes its own name point here (DNS rebinding) must not be able to read
/// drafts: to this machine alone the server answers by this machine's names only.
/// </summary>
internal static class HostNames
{
    public static bool IsLoopback(HostString host)
    {
        var name = host.Host.TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
