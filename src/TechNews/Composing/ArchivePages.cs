using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every story, newest first.</summary>
internal static class ArchivePages
{
    private const string Title = "Archive";

    public static IEnumerable<Page> All(Edition edition, ListPages lists) => lists.Of(
        new PageView
        {
            Kind = PageKind.Archive,
            Title = Title,
            Heading = Title,
            Description = $"Every story of {edition.Config.Title}, newest first.",
            Url = edition.Urls.Archive,
            Canonical = edition.Urls.Absolute(edition.Urls.Archive),
            Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(Title, null)],
        },
        edition.Stories,
        "archive.html",
        SourceLocation.WholeFile("content/articles"));
}
