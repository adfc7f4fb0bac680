using System.Collections.Immutable;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of stories cut into pages. The stories of a page are claimed before its sidebars are filled.</summary>
internal sealed class ListPages(Edition edition, Deck deck, Sidebars sidebars)
{
    /// <param name="first">What page one shows; later pages take over everything but the numbers.</param>
    public IEnumerable<Page> Of(PageView first, ImmutableArray<Story> stories, string template, SourceLocation origin)
    {
        var size = edition.Config.PageSize;
        var total = Math.Max(1, (stories.Length + size - 1) / size);
        var byDay = DatedGroups.AreByDay(stories);
        for (var number = 1; number <= total; number++)
        {
            var shown = stories.Skip((number - 1) * size).Take(size).ToArray();
            var url = SiteUrls.ListPage(first.Url, number);
            var cards = deck.Of(shown);
            yield return new Page(edition.Urls.OutputPath(url), template, first with
            {
                Url = url,
                Canonical = edition.Urls.Absolute(url),
                Title = number == 1 ? first.Title : string.Create(CultureInfo.InvariantCulture, $"{first.Title}, page {number}"),
                Items = cards,
                Groups = DatedGroups.Of(cards, byDay),
                Pager = total > 1 ? new Pager(number, total, first.Url) : null,
                MostViewed = sidebars.MostViewed(self: null, edition.Config.MostViewed.FrontLimit),
                DontMiss = sidebars.DontMiss(new Claims(shown), edition.Config.DontMissLimit),
            }, origin);
        }
    }
}
