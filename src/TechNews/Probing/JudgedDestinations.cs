using System.Net;
using System.Net.Sockets;

namespace TechNews.Probing;

/// <summary>
/// Judges whom a request is for, where a proxy will make the connection: an address that may not be asked is refused, and so is a name that leads to one. A name that
/// this machine does not know is the proxy's to judge, whom the operator chose.
/// </summary>
internal sealed class JudgedDestinations(HttpMessageHandler inner, ProxyVariables proxy, Func<IPEndPoint, bool> isAllowed) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var destination = request.RequestUri!;
        var addresses = await AddressesOf(destination.IdnHost.Trim('[', ']'), cancellationToken).ConfigureAwait(false);
        var allowed = addresses.Count(address => isAllowed(new IPEndPoint(address, destination.Port)));

        // Which of a name's addresses a proxy will take nobody knows; a connection of our own takes an allowed one, and is judged again when it is made.
        var isRefused = proxy.GetProxy(destination) is null ? allowed == 0 && addresses.Length > 0 : allowed < addresses.Length;
        if (isRefused) throw new HttpRequestException(null, new RefusedAddressException(destination.Host));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancel)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            return []; // Behind a proxy there is often no name server for the world outside.
        }
    }
}
