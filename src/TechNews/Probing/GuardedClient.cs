using System.Net;
using System.Net.Sockets;

namespace TechNews.Probing;

/// <summary>
/// An HTTP client that reaches the open internet only. The address is judged when the connection is made, after the name was
/// looked up, so that neither a redirect nor a name server can lead elsewhere.
/// </summary>
internal static class GuardedClient
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    /// <param name="isAllowed">Judges addresses: <see cref="PublicAddresses.Include"/>, but for tests that have a server of their own.</param>
    /// <param name="name">What the client calls itself.</param>
    /// <param name="proxy">Makes the connections, and whom it is asked for is judged before; null for none, since what it would do is not in our hand.</param>
    public static HttpClient Make(Func<IPEndPoint, bool> isAllowed, string name, ProxyVariables? proxy = null)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = proxy is not null,
            Proxy = proxy,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectLimit,
            MaxResponseHeadersLength = 64,
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, proxy?.IsProxy(context.DnsEndPoint) == true ? static _ => true : isAllowed, cancel),
        };
        var client = new HttpClient(proxy is null ? handler : new JudgedDestinations(handler, proxy, isAllowed)) { Timeout = AnswerLimit };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"Mozilla/5.0 (compatible; {name})");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        return client;
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint host, Func<IPEndPoint, bool> isAllowed, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancel).ConfigureAwait(false);
        var allowed = addresses.Where(address => isAllowed(new IPEndPoint(address, host.Port))).ToArray();
        if (allowed.Length == 0) throw new RefusedAddressException(host.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
