using System.Text.RegularExpressions;
using TechNews.Benchmarks.Generating;

namespace TechNews.Benchmarks.Peers;

/// <summary>
/// The corpus as another generator's site: the same articles and lists in its own templates, which are part of this program.
/// Links between articles are ready-made addresses, since not every generator can follow a link to a file.
/// </summary>
internal static partial class PeerSite
{
    public static IEnumerable<(string Path, string Text)> Files(Peer peer, CorpusContent content)
    {
        var urls = content.Plan.ToDictionary(article => article.Link, article => article.Url, StringComparer.Ordinal);
        return Templates(peer)
            .Append((peer.StylePath, Embedded("site.css")))
            .Concat(peer.Data(content))
            .Concat(content.Articles().Select(article => (peer.ArticlePath(article.Plan), peer.FrontMatter(article) + WithAddresses(article.Body, urls))));
    }

    private static IEnumerable<(string Path, string Text)> Templates(Peer peer)
    {
        var folder = peer.Name + "/";
        return typeof(PeerSite).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => (name[folder.Length..], Embedded(name)));
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(PeerSite).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string WithAddresses(string body, Dictionary<string, string> urls) =>
        ArticleLink().Replace(body, link => $"]({urls[link.Groups["link"].Value]})");

    [GeneratedRegex(@"\]\((?<link>\.\./\.\./[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleLink();
}
