using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>A feed to be: which list, where, and the stories that it shows.</summary>
/// <param name="Folder">Path from the host's root.</param>
/// <param name="HomeUrl">Path of the page that shows the list.</param>
/// <param name="HasAlias">Whether <c>index.xml</c> stands beside it as a file; elsewhere a server's redirect rule does that.</param>
internal sealed record FeedChannel(
    string Title, string? Description, string Folder, string HomeUrl, ImmutableArray<Story> Stories, SourceLocation Origin, bool HasAlias = false)
{
    /// <summary>Whose feed it is, where it is a person's.</summary>
    public AuthorLink? Author { get; init; }
}

/// <summary>Every list of stories that has feeds; corrections, whose entries are no stories, have their own (<see cref="CorrectionsFeed"/>).</summary>
internal static class FeedChannels
{
    public static ImmutableArray<FeedChannel> Of(Edition edition) =>
    [
        Whole(edition),
        .. edition.Sections.Select(listing => Section(listing, edition)),
        .. edition.Tags.Select(listing => Tag(listing, edition)),
        .. edition.Authors.Select(listing => Author(listing, edition)),
        .. Picks(edition),
    ];

    public static Feed FeedOf(FeedChannel channel, ImmutableArray<FeedItem> items, Edition edition, string? icon) => new()
    {
        Title = channel.Title,
        Description = channel.Description,
        HomeUrl = edition.Urls.Absolute(channel.HomeUrl),
        Folder = edition.Urls.Absolute(channel.Folder),
        Author = channel.Author is { } author ? StoryItems.Person(author, edition) : SiteAsAuthor(edition),
        Language = edition.Config.Language,
        Copyright = edition.Config.Copyright,
        Icon = icon,
        Hub = edition.Config.Announcements.Hub?.AbsoluteUri,
        Items = items,
    };

    public static FeedPerson SiteAsAuthor(Edition edition) => new(edition.Config.Title, edition.Config.BaseUrl.AbsoluteUri, null);

    public static bool HasMostViewed(Edition edition) => edition.MostViewed.IsReal;

    /// <summary>What editors put under Don't miss, newest first, without what fills it up.</summary>
    public static IEnumerable<Story> Picked(Edition edition) => edition.DontMiss.Where(story => story.Article.Front.DontMiss);

    /// <summary>The title of a feed of one of the site's lists.</summary>
    public static string TitleOf(string list, Edition edition) => $"{edition.Config.Title}: {list}";

    private static FeedChannel Whole(Edition edition) => new(
        edition.Config.Title,
        edition.Config.Description.Length > 0 ? edition.Config.Description : null,
        edition.Urls.Home,
        edition.Urls.Home,
        Newest(edition.Stories, edition.Config.Feeds.Limit),
        SourceLocation.WholeFile("site.yml"),
        HasAlias: true);

    private static FeedChannel Section(SectionListing listing, Edition edition) => new(
        TitleOf(listing.Section.Title, edition),
        listing.Section.Section.Description,
        listing.Section.Url,
        listing.Section.Url,
        Newest(listing.Stories, edition.Config.Feeds.ListLimit),
        SourceLocation.WholeFile(listing.Section.Section.Path),
        HasAlias: true);

    private static FeedChannel Tag(TagListing listing, Edition edition) => new(
        TitleOf(listing.Tag.Title, edition), null, listing.Tag.Url, listing.Tag.Url, Newest(listing.Stories, edition.Config.Feeds.ListLimit), listing.Stories[^1].Article.TitleAt);

    private static FeedChannel Author(AuthorListing listing, Edition edition) => new(
        TitleOf(listing.Author.Author.Name, edition),
        listing.Author.Author.Bio,
        listing.Author.Url,
        listing.Author.Url,
        Newest(listing.Stories, edition.Config.Feeds.ListLimit),
        SourceLocation.WholeFile(listing.Author.Author.Path))
    {
        Author = listing.Author,
    };

    private static IEnumerable<FeedChannel> Picks(Edition edition)
    {
        var picked = Picked(edition).ToImmutableArray();
        var home = edition.Urls.Home;
        if (HasMostViewed(edition))
        {
            var best = InOrder(edition.MostViewed.Entries.Select(entry => entry.Story).Take(edition.Config.Feeds.ListLimit));
            yield return new(TitleOf("Most viewed", edition), null, edition.Urls.MostViewed, home, best, SourceLocation.WholeFile("content/views"));
        }

        if (!picked.IsEmpty)
            yield return new(TitleOf("Don\u2019t miss", edition), null, edition.Urls.DontMiss, home, Newest(picked, edition.Config.Feeds.ListLimit), picked[0].Article.TitleAt);
    }

    // Feeds show newest first, whatever the rank.
    private static ImmutableArray<Story> InOrder(IEnumerable<Story> stories) => [.. stories.Order(NewestFirst.Order)];

    private static ImmutableArray<Story> Newest(ImmutableArray<Story> stories, int count) =>
        [.. stories.Where(story => !story.IsRetracted).Take(count)];
}
