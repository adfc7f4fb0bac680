using System.Globalization;
using System.Xml.Linq;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>Sitemaps read again (sitemaps.org 0.9, Google's news extension): limits, addresses, dates.</summary>
internal static class Sitemaps
{
    private const int MostUrls = 50_000;
    private const int MostNews = 1_000;
    private const long MostBytes = 50L * 1024 * 1024;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static IEnumerable<Diagnostic> Check(FinishedSite site) =>
        from file in site.Files
        where IsSitemap(file.Path)
        from flaw in FlawsOf(file, site)
        select FinishedProblems.Sitemap(file, flaw);

    private static bool IsSitemap(string path) =>
        path.StartsWith("sitemap", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal);

    private static IEnumerable<string> FlawsOf(OutputFile file, FinishedSite site)
    {
        var (root, flaw) = XmlText.Read(file);
        if (root is null) return [flaw!];
        if (root.Name != Map + "urlset" && root.Name != Map + "sitemapindex") return [$"its root is '{root.Name.LocalName}' of another namespace or name than urlset or sitemapindex"];
        var entries = root.Elements().ToArray();
        return
        [
            .. TooMuch(entries, file),
            .. entries.SelectMany(entry => FlawsOf(entry, site)),
            .. XmlText.Twice(entries.Select(entry => entry.Child("loc"))).Select(url => $"{url} stands twice"),
            .. entries.SelectMany(entry => entry.Elements(News + "news")).SelectMany(FlawsOfNews),
        ];
    }

    private static IEnumerable<string> TooMuch(XElement[] entries, OutputFile file)
    {
        var most = entries.Any(entry => entry.Element(News + "news") is not null) ? MostNews : MostUrls;
        if (entries.Length > most) yield return string.Create(CultureInfo.InvariantCulture, $"it has {entries.Length} addresses, more than {most}");
        if (file.Content.Length > MostBytes) yield return "it is larger than 50 MB";
    }

    private static IEnumerable<string> FlawsOf(XElement entry, FinishedSite site)
    {
        if (entry.Child("loc") is not { } location)
        {
            yield return "an entry has no loc";
            yield break;
        }

        if (!Uri.TryCreate(location, UriKind.Absolute, out var url) || site.Own(url) is not { } own) yield return $"{location} is no address of this site";
        else if (site.FileAt(own) is not { } file) yield return $"{location} leads nowhere";
        else if (site.PageOf(file) is { } page && (page.NoIndex || page.RedirectsTo is not null)) yield return $"{location} is a page that no list shows";
        if (entry.Child("lastmod") is { } date && !Instant.IsDayOrInstant(date)) yield return $"lastmod of {location} is no W3C date: '{date}'";
    }

    private static IEnumerable<string> FlawsOfNews(XElement news)
    {
        var publication = news.Element(News + "publication");
        if (publication?.Child("name") is null) yield return "a news entry has no publication name";
        if (publication?.Child("language") is null) yield return "a news entry has no language";
        if (news.Child("title") is null) yield return "a news entry has no title";
        if (news.Child("publication_date") is not { } date || !Instant.IsDayOrInstant(date)) yield return "a news entry has no publication_date, or no W3C date in it";
    }
}
