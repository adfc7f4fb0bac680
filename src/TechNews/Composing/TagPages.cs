using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of pages for every tag, and the page of all tags.</summary>
internal static class TagPages
{
    private const string IndexTitle = "Topics";

    public static IEnumerable<Page> All(Edition edition, ListPages lists)
    {
        if (edition.Tags.IsEmpty) return [];
        return edition.Tags.SelectMany(listing => lists.Of(ViewOf(edition, listing), listing.Stories, "tag.html", OriginOf(listing))).Append(Index(edition));
    }

    private static PageView ViewOf(Edition edition, TagListing listing) => new()
    {
        Kind = PageKind.Tag,
        Title = listing.Tag.Title,
        Heading = listing.Tag.Title,
        Description = $"Every story about {listing.Tag.Title} on {edition.Config.Title}, newest first.",
        Url = listing.Tag.Url,
        Canonical = edition.Urls.Absolute(listing.Tag.Url),
        Tag = listing,
        Breadcrumbs =
        [
            new Breadcrumb(edition.Config.Title, edition.Urls.Home),
            new Breadcrumb(IndexTitle, edition.Urls.Tags),
            new Breadcrumb(listing.Tag.Title, null),
        ],
    };

    private static Page Index(Edition edition) => new(
        edition.Urls.OutputPath(edition.Urls.Tags),
        "tags.html",
        new PageView
        {
            Kind = PageKind.Tags,
            Title = IndexTitle,
            Heading = IndexTitle,
            Description = $"Every topic that {edition.Config.Title} writes about.",
            Url = edition.Urls.Tags,
            Canonical = edition.Urls.Absolute(edition.Urls.Tags),
            AllTags = edition.Tags,
            Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(IndexTitle, null)],
        },
        SourceLocation.WholeFile("content/articles"));

    // A tag has no file of its own: its first article stands for it.
    private static SourceLocation OriginOf(TagListing listing) => listing.Stories[^1].Article.TitleAt;
}
