using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of pages for every section, an empty one too.</summary>
internal static class SectionPages
{
    public static IEnumerable<Page> All(Edition edition, ListPages lists) =>
        edition.Sections.SelectMany(listing => lists.Of(
            new PageView
            {
                Kind = PageKind.Section,
                Title = listing.Section.Title,
                Heading = listing.Section.Title,
                Description = listing.Section.Section.Description,
                Url = listing.Section.Url,
                Canonical = edition.Urls.Absolute(listing.Section.Url),
                Section = listing,
                Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(listing.Section.Title, null)],
            },
            listing.Stories,
            "section.html",
            SourceLocation.WholeFile(listing.Section.Section.Path)));
}
