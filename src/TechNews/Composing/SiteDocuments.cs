using System.Collections.Immutable;
using System.Text;
using TechNews.Composing.Feeds;
using TechNews.Composing.Policies;
using TechNews.Composing.Redirecting;
using TechNews.Composing.Searching;
using TechNews.Composing.Sitemaps;
using TechNews.Composing.Twins;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every document that is made without a template: one line for each kind.</summary>
public static class SiteDocuments
{
    /// <param name="assets">URLs of the theme's files by the names that templates use.</param>
    public static Reported<ImmutableArray<OutputFile>> Compose(
        Edition edition, ImmutableArray<Page> pages, IReadOnlyDictionary<string, string> assets)
    {
        var report = new Report();
        var icon = assets.TryGetValue("favicon.svg", out var url) ? edition.Urls.Absolute(url) : null;
        ImmutableArray<OutputFile> documents =
        [
            .. FeedFiles.All(edition, icon),
            .. Sitemap.Of(edition, pages),
            .. NewsSitemap.Of(edition),
            .. MostViewedJson.Of(edition),
            Text("robots.txt", RobotsTxt.Of(edition)),
            Text("_headers", HeadersFile.Of(edition)),
            Binary("manifest.webmanifest", WebManifest.Of(edition, url)),
            .. OnRequest(edition, report),
            .. edition.Config.Llms ? LlmsTxt.All(edition) : [],
            .. SearchIndex.All(edition),
        ];
        documents = [.. documents, .. report.Take(RedirectFiles.All(edition, pages, documents))];
        return report.With(WithoutOverridden(documents, edition));
    }

    private static IEnumerable<OutputFile> OnRequest(Edition edition, Report report)
    {
        if (edition.Config.Humans) yield return Text("humans.txt", HumansTxt.Of(edition));
        if (edition.Config.Announcements.IndexNow is { } indexNow) yield return Text(indexNow.KeyFile, indexNow.Key);
        if (edition.Config.Security is not { } security) yield break;
        if (security.Expires.Value <= edition.AsOf) report.Add(ComposingProblems.SecurityExpired(security.Expires.At));
        yield return Text(SecurityTxt.Path, SecurityTxt.Of(security, edition));
    }

    internal static OutputFile Text(string path, string text) => Binary(path, Encoding.UTF8.GetBytes(text));

    private static OutputFile Binary(string path, byte[] bytes) =>
        new(path, new FileContent.InMemory(bytes), SourceLocation.WholeFile("site.yml"));

    // What a site puts under static/ stands in place of the document of that name.
    private static ImmutableArray<OutputFile> WithoutOverridden(ImmutableArray<OutputFile> documents, Edition edition)
    {
        var own = edition.Media
            .Where(media => media.Asset.Path.StartsWith("static/", StringComparison.Ordinal))
            .Select(media => media.Asset.Path["static/".Length..])
            .ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? documents : [.. documents.Where(document => !own.Contains(document.Path))];
    }
}
