using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>About, contact, policies.</summary>
internal static class StaticPages
{
    public static IEnumerable<Page> All(Edition edition) => edition.Pages.Select(page => new Page(
        edition.Urls.OutputPath(page.Url),
        (page.Page.Layout?.Value ?? "page") + ".html",
        new PageView
        {
            Kind = PageKind.Page,
            Title = page.Title,
            Heading = page.Title,
            Description = page.Page.Description,
            Url = page.Url,
            Canonical = edition.Urls.Absolute(page.Url),
            NoIndex = page.Page.NoIndex,
            Static = page,
            Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(page.Title, null)],
        },
        page.Page.TitleAt));
}
