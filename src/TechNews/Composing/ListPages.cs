using System.Collections.Immutable;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of stories cut into pages. Its first page may open with a lead; the stories of a page are claimed before its sidebars are filled.</summary>
internal sealed class ListPages(Edition edition, Deck deck, FrontBlocks blocks)
{
    /// <param name="first">What page one shows; later pages take over everything but the numbers.</param>
    public IEnumerable<Page> Of(PageView first, ImmutableArray<Story> stories, string template, SourceLocation origin)
    {
        var size = edition.Config.PageSize;
        var total = Math.Max(1, (stories.Length + size - 1) / size);
        var front = first.Section is { } section ? edition.Fronts.Sections[section.Section.Section.Id] : edition.Fronts.Lists;
        var opening = front.Only(block => block.Kind == BlockKind.Hero);
        var side = front.Only(block => block.Kind != BlockKind.Hero);
        var byDay = DatedGroups.AreByDay(stories);
        for (var number = 1; number <= total; number++)
        {
            var claims = new Claims();
            var opened = number == 1 ? blocks.Place(first, opening, claims) : first;
            var shown = stories.Skip((number - 1) * size).Take(size).Where(story => !claims.Has(story)).ToArray();
            claims.Add(shown);
            var url = SiteUrls.ListPage(first.Url, number);
            var cards = deck.Of(shown);
            yield return new Page(edition.Urls.OutputPath(url), template, blocks.Place(opened with
            {
                Url = url,
                Canonical = edition.Urls.Absolute(url),
                Title = number == 1 ? first.Title : string.Create(CultureInfo.InvariantCulture, $"{first.Title}, page {number}"),
                Items = cards,
                Groups = DatedGroups.Of(cards, byDay),
                Pager = total > 1 ? new Pager(number, total, first.Url) : null,
            }, side, claims), origin);
        }
    }
}
