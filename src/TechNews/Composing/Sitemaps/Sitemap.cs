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

    private static ReadOnlySpan<byte> Open =>
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n"u8;

    public static ImmutableArray<OutputFile> Of(Edition edition, ImmutableArray<Page> pages) =>
        Of(Entries(edition, pages), edition.Config.BaseUrl.AbsoluteUri, Limits);

    public static ImmutableArray<OutputFile> Of(IEnumerable<SitemapEntry> entries, string folder, SitemapLimits limits) =>
        SitemapFiles.Of("sitemap", folder, Open.ToArray(), entries.Select(entry => (Xml(entry), entry.LastChange)), limits);

    /// <summary>Ordered by URL (ordinal), so that a new page moves few others to another file.</summary>
    public static IEnumerable<SitemapEntry> Entries(Edition edition, ImmutableArray<Page> pages) => pages
        .Where(page => IsListed(page.View, edition))
        .Select(page => new SitemapEntry(page.View.Canonical, LastChange(page.View), page.View.Story?.Image?.AbsoluteUrl))
        .OrderBy(entry => entry.Url, StringComparer.Ordinal);

    private static bool IsListed(PageView view, Edition edition) =>
        !view.NoIndex
        && view.Story?.Article.Front.InSitemap != false
        && string.Equals(view.Canonical, edition.Urls.Absolute(view.Url), StringComparison.Ordinal);

    // A list's first page changes with the stories on it; how later pages moved is not known.
    private static DateTimeOffset? LastChange(PageView view) => view switch
    {
        { Story: { } story } => story.LastChange,
        { Kind: PageKind.Home, Lead: { } lead } => Blocks(view, lead).Max(card => card.Story.LastChange),
        { Items.IsEmpty: false, Pager: null or { Number: 1 } } => view.Items.Max(card => card.Story.LastChange),
        { Corrections.IsEmpty: false } => view.Corrections.Max(entry => entry.Note.At),
        _ => null,
    };

    private static IEnumerable<Card> Blocks(PageView view, Block lead) =>
        view.Strips.Append(lead).Append(view.Top).Append(view.Latest).OfType<Block>().SelectMany(block => block.Cards);

    private static byte[] Xml(SitemapEntry entry)
    {
        var xml = new XmlText(256).Raw("<url>\n"u8).Element("loc"u8, entry.Url);
        if (entry.LastChange is { } change) xml.Element("lastmod"u8, WrittenDates.Rfc3339(change));
        if (entry.Image is { } image) xml.Raw("<image:image>\n"u8).Element("image:loc"u8, image).Raw("</image:image>\n"u8);
        return xml.Raw("</url>\n"u8).ToArray();
    }
}
