using System.Collections.Immutable;
using TechNews.Composing.Feeds;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A list of the site with the addresses of its feeds.</summary>
/// <param name="Url">Path of the page that shows the list.</param>
/// <param name="Links">RSS, Atom and JSON Feed.</param>
public sealed record FollowableList(string Title, string Url, ImmutableArray<FeedLink> Links);

/// <param name="Title">Such as <c>Sections</c>.</param>
public sealed record FeedGroup(string Title, ImmutableArray<FollowableList> Lists);

/// <summary>Every feed of the site, for readers who look for them.</summary>
internal static class FeedsPage
{
    private const string Title = "Feeds";

    public static Page Make(Edition edition, FeedDiscovery feeds, Sidebars sidebars) => new(
        edition.Urls.OutputPath(edition.Urls.Feeds),
        "feeds.html",
        new PageView
        {
            Kind = PageKind.Feeds,
            Title = Title,
            Heading = Title,
            Description = $"Follow {edition.Config.Title} in a feed reader: every section, topic and author has its own feed.",
            Url = edition.Urls.Feeds,
            Canonical = edition.Urls.Absolute(edition.Urls.Feeds),
            FeedGroups = [.. Groups(edition, feeds).Where(group => !group.Lists.IsEmpty)],
            MostViewed = sidebars.MostViewed(),
            Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(Title, null)],
        },
        SourceLocation.WholeFile("site.yml"));

    private static IEnumerable<FeedGroup> Groups(Edition edition, FeedDiscovery feeds) =>
    [
        new("The whole site", [new(edition.Config.Title, edition.Urls.Home, feeds.Site), .. Picks(edition)]),
        new("Sections", [.. edition.Sections.Select(listing => new FollowableList(listing.Section.Title, listing.Section.Url, feeds.Of(listing)))]),
        new("Authors", [.. edition.Authors.Select(listing => new FollowableList(listing.Author.Author.Name, listing.Author.Url, feeds.Of(listing)))]),
        new("Topics", [.. edition.Tags.Select(listing => new FollowableList(listing.Tag.Title, listing.Tag.Url, feeds.Of(listing)))]),
    ];

    private static IEnumerable<FollowableList> Picks(Edition edition)
    {
        if (FeedChannels.HasMostViewed(edition)) yield return List("Most viewed", edition.Urls.MostViewed, edition.Urls.Home);
        if (FeedChannels.Picked(edition).Any()) yield return List("Don\u2019t miss", edition.Urls.DontMiss, edition.Urls.Home);
        if (CorrectionNotes.Of(edition).Any()) yield return List("Corrections", edition.Urls.Corrections, edition.Urls.Corrections);
    }

    private static FollowableList List(string title, string folder, string url) => new(title, url, [.. FeedDiscovery.Links(title, folder)]);
}
