using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of pages for every author of a live article, and the page of all authors.</summary>
internal static class AuthorPages
{
    private const string IndexTitle = "Authors";

    public static IEnumerable<Page> All(Edition edition, ListPages lists)
    {
        if (edition.Authors.IsEmpty) return [];
        return edition.Authors
            .SelectMany(listing => lists.Of(ViewOf(edition, listing), listing.Stories, "author.html", SourceLocation.WholeFile(listing.Author.Author.Path)))
            .Append(Index(edition));
    }

    private static PageView ViewOf(Edition edition, AuthorListing listing) => new()
    {
        Kind = PageKind.Author,
        Title = listing.Author.Author.Name,
        Heading = listing.Author.Author.Name,
        Description = listing.Author.Author.Bio,
        Url = listing.Author.Url,
        Canonical = edition.Urls.Absolute(listing.Author.Url),
        Author = listing,
        Breadcrumbs =
        [
            new Breadcrumb(edition.Config.Title, edition.Urls.Home),
            new Breadcrumb(IndexTitle, edition.Urls.Authors),
            new Breadcrumb(listing.Author.Author.Name, null),
        ],
    };

    private static Page Index(Edition edition) => new(
        edition.Urls.OutputPath(edition.Urls.Authors),
        "authors.html",
        new PageView
        {
            Kind = PageKind.Authors,
            Title = IndexTitle,
            Heading = IndexTitle,
            Description = $"The people who write {edition.Config.Title}.",
            Url = edition.Urls.Authors,
            Canonical = edition.Urls.Absolute(edition.Urls.Authors),
            AllAuthors = edition.Authors,
            Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(IndexTitle, null)],
        },
        SourceLocation.WholeFile("content/authors"));
}
