using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Checking.Finished;

/// <summary>A link of the finished site to another one, without its fragment.</summary>
/// <param name="Where">Where the source of the page writes it, or the page's source as a whole.</param>
public sealed record OutsideLink(Uri Url, SourceLocation Where)
{
    /// <summary>Each address once for each source that names it, in the order of the pages.</summary>
    public static ImmutableArray<OutsideLink> Of(OutputTree tree, Edition edition, ImmutableArray<SourceFile> sources)
    {
        var site = FinishedSite.Of(tree, edition, sources);
        return
        [
            .. site.Pages.SelectMany(page => page.References.Select(reference => (Page: page, Url: AddressOf(site, page, reference))))
                .Where(use => use.Url is not null)
                .Select(use => new OutsideLink(use.Url!, PlaceOf(site, use.Page, use.Url!)))
                .DistinctBy(link => (link.Url.AbsoluteUri, link.Where.Path)),
        ];
    }

    private static Uri? AddressOf(FinishedSite site, FinishedPage page, Reference reference)
    {
        if (!Uri.TryCreate(site.UrlOf(page.File.Path), reference.Url, out var url) || url.Scheme is not ("http" or "https")) return null;
        var isSame = string.Equals(url.Authority, site.Edition.Config.BaseUrl.Authority, StringComparison.OrdinalIgnoreCase);
        return isSame || url.Host.Length == 0 ? null : new Uri(url.GetLeftPart(UriPartial.Query));
    }

    private static SourceLocation PlaceOf(FinishedSite site, FinishedPage page, Uri url) =>
        site.Places.Of(page.File.Origin, url.OriginalString, url.AbsoluteUri, url.OriginalString.TrimEnd('/'));
}
