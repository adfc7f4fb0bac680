using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Relating;

/// <summary>What a link or picture of a source file may point at, and where each of them is published.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, DocumentTarget> documents;
    private readonly Dictionary<string, DocumentTarget> unpublishedByUrl;
    private readonly Dictionary<string, PublishedAsset> assets;
    private readonly SiteUrls urls;

    public LinkTargets(ImmutableArray<DocumentTarget> documents, ImmutableArray<PublishedAsset> assets, SiteUrls urls)
    {
        this.urls = urls;
        this.documents = documents.ToDictionary(target => target.Path, StringComparer.Ordinal);
        this.assets = assets.ToDictionary(asset => asset.Asset.Path, StringComparer.Ordinal);
        unpublishedByUrl = documents.Where(target => !target.IsLive)
            .DistinctBy(target => target.Url, StringComparer.Ordinal)
            .ToDictionary(target => target.Url, StringComparer.Ordinal);
    }

    /// <summary>The document that a source file makes.</summary>
    public DocumentTarget Of(string path) => documents[path];

    /// <summary>Resolves a link as written in <paramref name="from"/>.</summary>
    public LinkResolution Link(string link, DocumentTarget from)
    {
        var (path, anchor) = SplitAnchor(link);
        if (path.Length == 0) return ToDocument(from, anchor, sameDocument: true);

        var decoded = Decoded(path, path.IndexOf('?', StringComparison.Ordinal));
        if (decoded.StartsWith("@/", StringComparison.Ordinal))
        {
            return (Document("content/" + decoded[2..]) ?? Document("content/articles/" + decoded[2..])) is { } named
                ? ToDocument(named, anchor, sameDocument: false)
                : new LinkResolution.Missing(documents.Keys.Select(known => "@/" + known["content/".Length..]));
        }

        if (decoded.StartsWith('/')) return FromRoot(link, decoded);
        return Relative(link, decoded, anchor, from);
    }

    /// <summary>Resolves a picture as written in the file of that path; null where there is no such file.</summary>
    public PublishedAsset? Picture(string source, string fromPath)
    {
        var decoded = Decoded(source, source.AsSpan().IndexOfAny('?', '#'));
        if (decoded.StartsWith("@/", StringComparison.Ordinal)) return assets.GetValueOrDefault("content/" + decoded[2..]);
        if (decoded.StartsWith('/')) return assets.GetValueOrDefault("static" + decoded);
        return Near(assets, fromPath, decoded);
    }

    /// <summary>Files beside a source, as its author would write them: for suggestions.</summary>
    public IEnumerable<string> NeighboursOf(string path)
    {
        var folder = $"{FolderOf(path)}/";
        return assets.Keys.Concat(documents.Keys)
            .Where(known => known.StartsWith(folder, StringComparison.Ordinal))
            .Select(known => known[folder.Length..])
            .Order(StringComparer.Ordinal);
    }

    private LinkResolution Relative(string link, string decoded, string anchor, DocumentTarget from)
    {
        if (Near(documents, from.Path, decoded) is { } document) return ToDocument(document, anchor, sameDocument: false);
        if (Near(assets, from.Path, decoded) is { } asset) return new LinkResolution.ToAsset(asset);

        // A link between pages as browsers see them, such as "../other-story/".
        var page = new Uri(new Uri("http://site" + from.Url), decoded).AbsolutePath;
        var isFile = decoded.EndsWith(".md", StringComparison.Ordinal) || !page.StartsWith(urls.Home, StringComparison.Ordinal);
        return isFile
            ? new LinkResolution.Missing(NeighboursOf(from.Path))
            : FromRoot(link, "/" + Uri.UnescapeDataString(page[urls.Home.Length..]));
    }

    private LinkResolution FromRoot(string link, string decoded)
    {
        if (assets.TryGetValue("static" + decoded, out var asset)) return new LinkResolution.ToAsset(asset);
        var url = urls.FromRoot(decoded);
        if (unpublishedByUrl.TryGetValue(url.EndsWith('/') ? url : url + "/", out var hidden)) return new LinkResolution.Unpublished(hidden.Path);
        var tail = link.IndexOfAny(['?', '#']) is var at and >= 0 ? link[at..] : "";
        return new LinkResolution.ToPage(url, tail);
    }

    private DocumentTarget? Document(string path) => documents.GetValueOrDefault(path);

    private static LinkResolution ToDocument(DocumentTarget target, string anchor, bool sameDocument)
    {
        if (!target.IsLive && !sameDocument) return new LinkResolution.Unpublished(target.Path);
        var known = anchor.Length == 0 || target.Anchors.Contains(Uri.UnescapeDataString(anchor), StringComparer.Ordinal);
        if (!known) return new LinkResolution.BrokenAnchor(anchor, target.Anchors);
        var fragment = anchor.Length == 0 ? "" : "#" + anchor;
        return new LinkResolution.ToDocument(sameDocument ? fragment : target.Url + fragment);
    }

    private static (string Path, string Anchor) SplitAnchor(string link)
    {
        var at = link.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? (link, "") : (link[..at], link[(at + 1)..]);
    }

    private static string Decoded(string link, int end)
    {
        var path = end < 0 ? link : link[..end];
        return path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    // What a relative path leads to; no string is made of where that is.
    private static T? Near<T>(Dictionary<string, T> files, string from, string relative) where T : class
    {
        const int usual = 512;
        var folder = FolderOf(from);
        var room = folder.Length + 1 + relative.Length;
        var path = room <= usual ? stackalloc char[usual] : new char[room];
        return Normalise(folder, relative, path) is { } length && files.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[..length], out var found) ? found : null;
    }

    // The length of the path; null where ".." leads out of the site.
    private static int? Normalise(ReadOnlySpan<char> folder, string relative, Span<char> path)
    {
        folder.CopyTo(path);
        var length = folder.Length;
        foreach (var range in relative.AsSpan().Split('/'))
        {
            var segment = relative.AsSpan()[range];
            if (segment is "" or ".") continue;
            if (segment is "..")
            {
                if (length == 0) return null;
                length = Math.Max(0, path[..length].LastIndexOf('/'));
                continue;
            }

            if (length > 0) path[length++] = '/';
            segment.CopyTo(path[length..]);
            length += segment.Length;
        }

        return length;
    }
}

/// <summary>A Markdown file as the target of links.</summary>
/// <param name="Anchors">Ids of its body, ordered (ordinal).</param>
internal sealed record DocumentTarget(string Path, string Url, bool IsLive, ImmutableArray<string> Anchors);

/// <summary>A file that is published as it is, and where.</summary>
public sealed record PublishedAsset(SourceAsset Asset, string Url);

/// <summary>What a link turned out to be.</summary>
internal abstract record LinkResolution
{
    public sealed record ToDocument(string Url) : LinkResolution;

    public sealed record ToAsset(PublishedAsset Asset) : LinkResolution;

    /// <summary>A path of the site that no source file makes by itself: checked when the whole output is known.</summary>
    /// <param name="Tail">Query and fragment, as written.</param>
    public sealed record ToPage(string Url, string Tail) : LinkResolution;

    public sealed record Unpublished(string Path) : LinkResolution;

    public sealed record BrokenAnchor(string Anchor, ImmutableArray<string> Known) : LinkResolution;

    public sealed record Missing(IEnumerable<string> Known) : LinkResolution;
}
