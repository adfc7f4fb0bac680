using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>The front page: the blocks of the home front.</summary>
internal static class FrontPage
{
    public static Page Make(Edition edition, FrontBlocks blocks)
    {
        var view = new PageView
        {
            Kind = PageKind.Home,
            Title = edition.Config.Title,
            Heading = edition.Config.Title,
            Description = edition.Config.Description.Length > 0 ? edition.Config.Description : null,
            Url = edition.Urls.Home,
            Canonical = edition.Urls.Absolute(edition.Urls.Home),
        };
        return new Page("index.html", "home.html", blocks.Place(view, edition.Fronts.Home, new Claims()), SourceLocation.WholeFile("site.yml"));
    }
}
