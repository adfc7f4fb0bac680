using System.Collections.Immutable;
using TechNews.Composing.Writing;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Sitemaps;

/// <summary>Every page that search engines may show, with its picture (sitemaps.org, and Google's image extension).</summary>
internal static class Sitemap
{
    // 50 MB uncompressed, read the small way.
    public static readonly SitemapLimits Limits = new(50_000, 50_000_000);

    private static ReadOnlySpan<byte> OpenWithLanguages =>
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"u8;

    private static ReadOnlySpan<byte> Open =>
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n"u8;

    public static ImmutableArray<OutputFile> Of(Edition edition, ImmutableArray<Page> pages) =>
        Of(Entries(edition, pages), edition.Config.BaseUrl.AbsoluteUri, Limits, edition.Alternates.Count > 0);

    public static ImmutableArray<OutputFile> Of(IEnumerable<SitemapEntry> entries, string folder, SitemapLimits limits, bool hasLanguages = false) =>
        SitemapFiles.Of("sitemap", folder, hasLanguages ? OpenWithLanguages.ToArray() : Open.ToArray(), entries.Select(entry => new SitemapUrl(Xml(entry), entry.LastChange)), limits);

    /// <summary>Ordered by URL (ordinal), so that a new page moves few others to another file.</summary>
    public static IEnumerable<SitemapEntry> Entries(Edition edition, ImmutableArray<Page> pages) => pages
        .Where(page => IsListed(page.View, edition))
        .Select(page => new SitemapEntry(page.View.Canonical, LastChange(page.View), page.View.Story?.Image?.AbsoluteUrl) { Alternates = page.View.Alternates })
        .OrderBy(entry => entry.Url, StringComparer.Ordinal);

    private static bool IsListed(PageView view, Edition edition) =>
        !view.NoIndex
        && view.Story?.Article.Front.InSitemap != false
        && string.Equals(view.Canonical, edition.Urls.Absolute(view.Url), StringComparison.Ordinal);

    // A list's first page changes with the stories on it; how later pages moved is not known.
    private static DateTimeOffset? LastChange(PageView view) => view switch
    {
        { Story: { } story } => story.KnownChange,
        { Static: { } page } => page.KnownChange,
        { Kind: PageKind.Home, Lead: { } lead } => Newest(Blocks(view, lead)),
        { Items.IsEmpty: false, Pager: null or { Number: 1 } } => Newest(view.Items),
        { Corrections.IsEmpty: false } => view.Corrections.Max(entry => entry.Note.At),
        _ => null,
    };

    // One story of which nothing is known may have been changed after all others.
    private static DateTimeOffset? Newest(IEnumerable<Card> cards)
    {
        DateTimeOffset? newest = null;
        foreach (var card in cards)
        {
            if (card.Story.KnownChange is not { } change) return null;
            if (newest is null || change > newest) newest = change;
        }

        return newest;
    }

    private static IEnumerable<Card> Blocks(PageView view, Block lead) =>
        view.Strips.Append(lead).Append(view.Top).Append(view.Latest).OfType<Block>().SelectMany(block => block.Cards);

    private static byte[] Xml(SitemapEntry entry)
    {
        var xml = new XmlText().Raw("<url>\n"u8).Element("loc"u8, entry.Url);
        if (entry.LastChange is { } change) xml.Element("lastmod"u8, WrittenDates.Rfc3339(change));
        foreach (var link in entry.Alternates) xml.Raw("<xhtml:link rel=\"alternate\""u8).Attribute("hreflang"u8, link.Language).Attribute("href"u8, link.Url).Raw("/>\n"u8);
        if (entry.Image is { } image) xml.Raw("<image:image>\n"u8).Element("image:loc"u8, image).Raw("</image:image>\n"u8);
        return xml.Raw("</url>\n"u8).ToArray();
    }
}
