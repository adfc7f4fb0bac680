using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Checking.Finished;

/// <summary>The whole output as a visitor meets it: which address leads to which file.</summary>
internal sealed class FinishedSite
{
    private readonly FrozenDictionary<string, OutputFile> files;
    private readonly FrozenDictionary<string, FinishedPage> pages;
    private readonly Lazy<ImmutableArray<(FinishedPage Page, Reference Link, Uri Url, int OtherPages)>> uses;

    private FinishedSite(OutputTree tree, Edition edition, ImmutableArray<FinishedPage> read, SourcePlaces places)
    {
        uses = new(() => FinishedLinks.Uses(this));
        Edition = edition;
        Places = places;
        Files = tree.Files;
        Pages = read;
        files = tree.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        pages = read.ToFrozenDictionary(page => page.File.Path, StringComparer.Ordinal);
    }

    public Edition Edition { get; }

    /// <summary>Each own address once, with the first page that names it and how many others do.</summary>
    public ImmutableArray<(FinishedPage Page, Reference Link, Uri Url, int OtherPages)> Uses => uses.Value;

    public SourcePlaces Places { get; }

    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>Every HTML file, by path.</summary>
    public ImmutableArray<FinishedPage> Pages { get; }

    public static FinishedSite Of(OutputTree tree, Edition edition, ImmutableArray<SourceFile> sources)
    {
        OutputFile[] html = [.. tree.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))];
        var read = new FinishedPage[html.Length];
        Parallel.For(0, html.Length, i => read[i] = FinishedPage.Read(html[i]));
        return new FinishedSite(tree, edition, [.. read], new SourcePlaces(sources));
    }

    /// <summary>The address that a file is served at.</summary>
    public Uri UrlOf(string outputPath)
    {
        var path = outputPath.EndsWith("index.html", StringComparison.Ordinal) && outputPath.Length is var length && (length == 10 || outputPath[^11] == '/')
            ? outputPath[..^"index.html".Length]
            : outputPath;
        return new Uri(Edition.Config.BaseUrl, SiteUrls.EncodePath(path));
    }

    /// <summary>The address without its fragment where it is one of this site's; null where it leads elsewhere.</summary>
    public Uri? Own(Uri url)
    {
        var home = Edition.Config.BaseUrl;
        var isOwn = url.Scheme is "http" or "https"
            && string.Equals(url.Authority, home.Authority, StringComparison.OrdinalIgnoreCase)
            && url.AbsolutePath.StartsWith(home.AbsolutePath, StringComparison.Ordinal);
        return isOwn ? url : null;
    }

    /// <summary>The file behind an address of this site; null where nothing is there. A folder's address works without its slash.</summary>
    public OutputFile? FileAt(Uri own)
    {
        var path = Uri.UnescapeDataString(own.AbsolutePath[Edition.Config.BaseUrl.AbsolutePath.Length..]);
        if (path.Length == 0 || path.EndsWith('/')) return files.GetValueOrDefault(path + "index.html");
        return files.GetValueOrDefault(path) ?? files.GetValueOrDefault(path + "/index.html") ?? files.GetValueOrDefault(path + ".html");
    }

    public FinishedPage? PageOf(OutputFile file) => pages.GetValueOrDefault(file.Path);
}
