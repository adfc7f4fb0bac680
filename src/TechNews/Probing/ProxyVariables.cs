using System.Diagnostics.CodeAnalysis;
using System.Net;
using TechNews.Diagnostics;

namespace TechNews.Probing;

/// <summary>
/// The proxy that the environment names, as curl and others read it: <c>https_proxy</c>, <c>http_proxy</c>, <c>all_proxy</c> and <c>no_proxy</c>, in small letters or capitals, small
/// ones first. This machine is never asked through a proxy.
/// </summary>
public sealed class ProxyVariables : IWebProxy
{
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    private readonly Uri? http;
    private readonly Uri? https;
    private readonly string[] direct;

    private ProxyVariables(Uri? http, Uri? https, string[] direct) =>
        (this.http, this.https, this.direct, Credentials) = (WithoutUser(http), WithoutUser(https), direct, CredentialsOf([http, https]));

    public ICredentials? Credentials { get; set; }

    /// <param name="variable">An environment variable by name; null where it is not set.</param>
    public static Reported<ProxyVariables> Read(Func<string, string?> variable)
    {
        var report = new Report();
        // Whoever asks a server program could set HTTP_PROXY by a header "Proxy" (httpoxy, CVE-2016-5385).
        string[] names = variable("REQUEST_METHOD") is null ? ["http_proxy", "HTTP_PROXY"] : ["http_proxy"];
        var all = ProxyOf(["all_proxy", "ALL_PROXY"]);
        var (http, https) = (ProxyOf(names) ?? all, ProxyOf(["https_proxy", "HTTPS_PROXY"]) ?? all);
        var without = (variable("no_proxy") ?? variable("NO_PROXY") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return report.With(new ProxyVariables(http, https, without));

        Uri? ProxyOf(string[] names)
        {
            if (Array.Find(names, name => !string.IsNullOrWhiteSpace(variable(name))) is not { } name) return null;
            if (Address(variable(name)!.Trim()) is { } address) return address;
            report.Add(ProbingProblems.NoProxy(name));
            return null;
        }
    }

    /// <returns>Null for whom is asked without a proxy.</returns>
    public Uri? GetProxy(Uri destination) =>
        IsBypassed(destination) ? null : string.Equals(destination.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) ? https : http;

    /// <summary>Whether a connection to this place is one to a proxy.</summary>
    public bool IsProxy(DnsEndPoint place) => Is(http, place) || Is(https, place);

    public bool IsBypassed(Uri host) => host.IsLoopback || Array.Exists(direct, entry => Names(entry, host));

    private static bool Is(Uri? proxy, DnsEndPoint place) =>
        proxy is not null && proxy.Port == place.Port && string.Equals(proxy.IdnHost.Trim('[', ']'), place.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    private static Uri? Address(string value) =>
        Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : "http://" + value, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal) && uri.Host.Length > 0
            ? uri
            : null;

    // A name stands for all below it, a network for its addresses; with a port it stands for that port alone.
    private static bool Names(string entry, Uri host)
    {
        if (entry == "*") return true;
        var address = IPAddress.TryParse(host.IdnHost.Trim('[', ']'), out var parsed) ? parsed : null;
        if (IPNetwork.TryParse(entry, out var network)) return address is not null && network.Contains(address);
        if (IPAddress.TryParse(entry.Trim('[', ']'), out var one)) return one.Equals(address);
        var colon = entry.LastIndexOf(':');
        if (colon >= 0 && !(int.TryParse(entry.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port == host.Port)) return false;
        var name = (colon < 0 ? entry : entry[..colon]).TrimStart('*').TrimStart('.');
        return string.Equals(host.IdnHost, name, StringComparison.OrdinalIgnoreCase)
            || (address is null && name.Length > 0 && host.IdnHost.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
    }

    [return: NotNullIfNotNull(nameof(uri))]
    private static Uri? WithoutUser(Uri? uri) => uri is null ? null : new UriBuilder(uri) { UserName = "", Password = "" }.Uri;

    private static CredentialCache CredentialsOf(Uri?[] proxies)
    {
        var known = new CredentialCache();
        foreach (var proxy in proxies.OfType<Uri>().DistinctBy(WithoutUser))
        {
            if (proxy.UserInfo.Split(':', 2) is not [{ Length: > 0 } user, ..] parts) continue;
            var credential = new NetworkCredential(Uri.UnescapeDataString(user), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
            foreach (var way in (string[])["Basic", "Digest"]) known.Add(WithoutUser(proxy), way, credential);
        }

        return known;
    }
}
