using System.Collections.Immutable;
using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Redirecting;

/// <summary>Redirects for every kind of host: pages, <c>_redirects</c>, and files to include in nginx and Caddy.</summary>
internal static class RedirectFiles
{
    public static Reported<ImmutableArray<OutputFile>> All(Edition edition, ImmutableArray<Page> pages, ImmutableArray<OutputFile> documents)
    {
        var report = new Report();
        var redirects = report.Take(RedirectMap.Of(edition, Taken(edition, pages, documents)));
        var queries = report.Take(QueryRedirects.Of(edition, redirects));
        var paths = pages.Select(page => Uri.UnescapeDataString(page.View.Url)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var home = edition.Urls.Home;
        return report.With<ImmutableArray<OutputFile>>(
        [
            .. RedirectStub.All(redirects, edition),
            File("_redirects", HostRedirects.Of(redirects, home)),
            File("redirects.nginx.conf", NginxRedirects.Of([.. redirects, .. queries], home, paths)),
            File("redirects.caddy", CaddyRedirects.Of([.. redirects, .. queries], home)),
        ]);
    }

    private static Dictionary<string, SourceLocation> Taken(Edition edition, ImmutableArray<Page> pages, ImmutableArray<OutputFile> documents)
    {
        var taken = new Dictionary<string, SourceLocation>(pages.Length, StringComparer.Ordinal);
        foreach (var page in pages) taken.TryAdd(page.OutputPath, page.Origin);
        foreach (var document in documents) taken.TryAdd(document.Path, document.Origin);
        foreach (var media in edition.Media) taken.TryAdd(edition.Urls.OutputPath(media.Url), SourceLocation.WholeFile(media.Asset.Path));
        return taken;
    }

    private static OutputFile File(string path, string text) =>
        new(path, new FileContent.InMemory(Encoding.UTF8.GetBytes(text)), SourceLocation.WholeFile("site.yml"));
}
