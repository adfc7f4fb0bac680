using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>What a server shows for a URL that leads nowhere.</summary>
internal static class NotFoundPage
{
    public static Page Make(Edition edition, Sidebars sidebars) => new(
        edition.Urls.OutputPath(edition.Urls.NotFound),
        "not-found.html",
        new PageView
        {
            Kind = PageKind.NotFound,
            Title = "Page not found",
            Heading = "Page not found",
            Url = edition.Urls.NotFound,
            Canonical = edition.Urls.Absolute(edition.Urls.NotFound),
            NoIndex = true,
            MostViewed = sidebars.MostViewed(),
        },
        SourceLocation.WholeFile("site.yml"));
}
