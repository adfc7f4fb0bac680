using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Emitting;

namespace TechNews.Announcing;

/// <summary>
/// What an output folder shows to the world: every page that search engines may list and everything that names a hub, each with a fingerprint of what
/// it says. Two of them compared tell what to announce.
/// </summary>
/// <param name="Entries">Ordered by address (ordinal), each address once.</param>
public sealed record PublishedSite(ImmutableArray<PublishedEntry> Entries)
{
    private static readonly string[] FeedNames = ["feed.xml", "atom.xml", "feed.json"];

    /// <summary>Reads the files that the last build, or the jobs of one, wrote there; what others put into the folder plays no part.</summary>
    /// <param name="baseUrl">Where the folder is published.</param>
    public static Reported<PublishedSite> OfFolder(string folder, Uri baseUrl)
    {
        if (!ManifestFiles.Any(folder)) return new(new PublishedSite([]), [AnnouncingProblems.NotBuilt(folder)]);
        if (ManifestFiles.Read(folder) is not { } manifest) return new(new PublishedSite([]), [AnnouncingProblems.DamagedManifest(folder)]);
        string[] paths = [.. manifest.Paths.Where(path => IsPage(path) || IsFeed(path))];
        var entries = new PublishedEntry?[paths.Length];
        Parallel.For(0, paths.Length, i => entries[i] = Read(folder, paths[i], baseUrl));
        return Reported.Clean(new PublishedSite([.. entries.OfType<PublishedEntry>().OrderBy(entry => entry.Url, StringComparer.Ordinal)]));
    }

    private static PublishedEntry? Read(string folder, string path, Uri baseUrl)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file)) return null;
        var url = UrlOf(path, baseUrl);
        var bytes = File.ReadAllBytes(file);
        return IsPage(path) ? PublishedText.OfPage(bytes, url) : PublishedText.OfFeed(bytes, url);
    }

    private static string UrlOf(string path, Uri baseUrl)
    {
        const string Index = "index.html";
        var isIndex = path.EndsWith(Index, StringComparison.Ordinal) && (path.Length == Index.Length || path[^(Index.Length + 1)] == '/');
        var shown = isIndex ? path[..^Index.Length] : path;
        return new Uri(baseUrl, string.Join('/', shown.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri;
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static bool IsFeed(string path) => FeedNames.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
}

/// <param name="Url">Absolute.</param>
/// <param name="IsListed">Whether it is a page that search engines may list.</param>
/// <param name="NamesHub">Whether it tells readers of a WebSub hub, so that a change of it is to be told there.</param>
/// <param name="Fingerprint">Of what it says itself: what its sidebars and its frame say is other pages' news.</param>
public sealed record PublishedEntry(string Url, bool IsListed, bool NamesHub, string Fingerprint);
