using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every page of the site: one line for each kind.</summary>
public static class SitePages
{
    public static ImmutableArray<Page> Compose(Edition edition)
    {
        var deck = new Deck(edition);
        var sidebars = new Sidebars(edition, deck);
        var lists = new ListPages(edition, deck, sidebars);
        return
        [
            new FrontPage(edition, deck, sidebars).Make(),
            .. new ArticlePages(edition, deck, sidebars).All(),
            .. SectionPages.All(edition, lists),
            .. TagPages.All(edition, lists),
            .. AuthorPages.All(edition, lists),
            .. ArchivePages.All(edition, lists),
            .. StaticPages.All(edition),
            NotFoundPage.Make(edition, sidebars),
        ];
    }
}
