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
    public static HttpClient Make(Func<IPEndPoint, bool> isAllowed, string name)
    {
        // A proxy would make the connection for us, unguarded.
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectLimit,
            MaxResponseHeadersLength = 64,
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, isAllowed, cancel),
        };
        var client = new HttpClient(handler) { Timeout = AnswerLimit };
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
