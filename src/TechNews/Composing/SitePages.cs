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
        var blocks = new FrontBlocks(deck, sidebars);
        var lists = new ListPages(edition, deck, blocks);
        return
        [
            FrontPage.Make(edition, blocks),
            .. new ArticlePages(edition, deck, blocks).All(),
            .. SectionPages.All(edition, lists),
            .. TagPages.All(edition, lists),
            .. AuthorPages.All(edition, lists),
            .. ArchivePages.All(edition, lists),
            .. StaticPages.All(edition),
            NotFoundPage.Make(edition, sidebars),
        ];
    }
}
