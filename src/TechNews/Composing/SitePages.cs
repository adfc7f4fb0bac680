using System.Collections.Immutable;
using TechNews.Composing.Feeds;
using TechNews.Composing.Graphs;
using TechNews.Composing.Searching;
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
        var feeds = new FeedDiscovery(edition);
        var graphs = new PageGraphs(edition);
        Func<IEnumerable<Page>>[] kinds =
        [
            () => [FrontPage.Make(edition, blocks)],
            () => new ArticlePages(edition, deck, blocks).All(),
            () => SectionPages.All(edition, lists),
            () => TagPages.All(edition, lists),
            () => AuthorPages.All(edition, lists),
            () => ArchivePages.All(edition, lists),
            () => StaticPages.All(edition),
            () => CorrectionsPage.All(edition, sidebars),
            () => [FeedsPage.Make(edition, feeds, sidebars)],
            () => SearchPage.All(edition, sidebars),
            () => [NotFoundPage.Make(edition, sidebars)],
        ];
        var pages = new Page[kinds.Length][];
        Parallel.For(0, kinds.Length, i => pages[i] = [.. kinds[i]().Select(Whole)]);
        return [.. pages.SelectMany(kind => kind)];

        Page Whole(Page page) => page with { View = page.View with { Graphs = graphs, Feeds = feeds.ScopeOf(page.View), Hub = feeds.HubOf(page.View) } };
    }
}
