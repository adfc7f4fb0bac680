using System.Collections.Immutable;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>The front page: lead, three top stories, Don't miss, then a strip for each section that still has enough to show.</summary>
internal sealed class FrontPage(Edition edition, Deck deck, Sidebars sidebars)
{
    private const int TopStories = 3;
    private const int LeastInStrip = 3;
    private const int MostInStrip = 5;
    private const int LatestStories = 6;
    private static readonly TimeSpan LeadMayBeOlder = TimeSpan.FromDays(3);

    public Page Make()
    {
        var stories = edition.Stories.Where(story => !story.IsRetracted).ToImmutableArray();
        var claims = new Claims();
        var lead = claims.Take(LeadCandidates(stories), 1);
        var top = claims.Take(stories, TopStories);
        var dontMiss = sidebars.DontMiss(claims, edition.Config.DontMissLimit);
        var view = new PageView
        {
            Kind = PageKind.Home,
            Title = edition.Config.Title,
            Heading = edition.Config.Title,
            Description = edition.Config.Description.Length > 0 ? edition.Config.Description : null,
            Url = edition.Urls.Home,
            Canonical = edition.Urls.Absolute(edition.Urls.Home),
            Lead = BlockOf("lead", "Lead story", lead),
            Top = BlockOf("top", "Top stories", top),
            DontMiss = dontMiss,
            Strips = [.. edition.Sections.Select((section, place) => Strip(section, place, claims)).OfType<Block>()],
            Latest = BlockOf("latest", "Latest", claims.Take(stories, LatestStories)) is { } latest ? latest with { Url = edition.Urls.Archive } : null,
            MostViewed = sidebars.MostViewed(self: null, edition.Config.MostViewed.FrontLimit),
        };
        return new Page("index.html", "home.html", view, SourceLocation.WholeFile("site.yml"));
    }

    // A featured story leads while it is nearly as new as the newest; else the newest that has a picture.
    private static IEnumerable<Story> LeadCandidates(ImmutableArray<Story> stories)
    {
        if (stories.IsEmpty) return [];
        var oldest = stories[0].PublishedAt - LeadMayBeOlder;
        var fresh = stories.TakeWhile(story => story.PublishedAt >= oldest).ToList();
        return fresh.Where(story => story.Article.Front.Featured)
            .Concat(fresh.Where(story => story.Image is not null))
            .Concat(stories);
    }

    private Block? Strip(SectionListing listing, int place, Claims claims)
    {
        var stories = claims.TakeAtLeast([.. listing.Stories.Where(story => !story.IsRetracted)], LeastInStrip, MostInStrip);
        return stories.IsEmpty
            ? null
            : new Block(string.Create(CultureInfo.InvariantCulture, $"strip-{place + 1}"), listing.Section.Title, deck.Of(stories), Url: listing.Section.Url, Section: listing);
    }

    private Block? BlockOf(string id, string title, ImmutableArray<Story> stories) =>
        stories.IsEmpty ? null : new Block(id, title, deck.Of(stories));
}
