using System.Net;
using TechNews.Probing;

namespace TechNews.Announcing;

/// <summary>The client that announcements go through: no cookie, no redirect followed.</summary>
public static class AnnouncingClient
{
    // Ten thousand addresses are a megabyte, which a slow line needs some time for.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <param name="mayReach">Which addresses may be asked: <see cref="OpenInternet"/>, or what the caller knows to be its own.</param>
    /// <param name="proxy">Of the environment; null to do without.</param>
    public static HttpClient Make(Func<IPEndPoint, bool> mayReach, ProxyVariables? proxy = null)
    {
        var client = GuardedClient.Make(mayReach, "technews-ping", proxy);
        client.Timeout = AnswerLimit;
        return client;
    }

    /// <summary>Every address but those of this machine, its neighbours and other special purposes.</summary>
    public static bool OpenInternet(IPEndPoint address) => PublicAddresses.Include(address.Address);
}
