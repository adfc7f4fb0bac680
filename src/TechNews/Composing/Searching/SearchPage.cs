using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing.Searching;

/// <summary>Where a script of the site's own looks a reader's words up; nothing where the site has no search.</summary>
internal static class SearchPage
{
    private const string Title = "Search";

    public static IEnumerable<Page> All(Edition edition, Sidebars sidebars)
    {
        if (!edition.Config.Search) yield break;
        yield return new Page(
            edition.Urls.OutputPath(edition.Urls.Search),
            "search.html",
            new PageView
            {
                Kind = PageKind.Search,
                Title = Title,
                Heading = Title,
                Url = edition.Urls.Search,
                Canonical = edition.Urls.Absolute(edition.Urls.Search),
                NoIndex = true, // Pages of results are no content of their own.
                MostViewed = sidebars.MostViewed(),
                Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(Title, null)],
            },
            SourceLocation.WholeFile("site.yml"));
    }
}
