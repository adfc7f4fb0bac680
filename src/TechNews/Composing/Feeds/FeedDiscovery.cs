using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>A feed as pages announce it.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Format">For people: RSS, Atom or JSON.</param>
/// <param name="Url">Path from the host's root.</param>
public sealed record FeedLink(string Type, string Format, string Title, string Url);

/// <summary>Which feeds a page announces. Pages of one scope share one list, so that its links are rendered once.</summary>
internal sealed class FeedDiscovery
{
    private readonly Edition edition;
    private readonly string? hub;
    private readonly Dictionary<string, FeedScope> scopes = new(StringComparer.Ordinal);

    public FeedDiscovery(Edition edition)
    {
        this.edition = edition;
        hub = edition.Config.Announcements.Hub?.AbsoluteUri;
        Site = [.. Links(edition.Config.Title, edition.Urls.Home)];
        SiteScope = new FeedScope(Site);
        foreach (var listing in edition.Sections) Add(listing.Section.Url, listing.Section.Title);
        foreach (var listing in edition.Tags) Add(listing.Tag.Url, listing.Tag.Title);
        foreach (var listing in edition.Authors) Add(listing.Author.Url, listing.Author.Author.Name);
        if (CorrectionNotes.Of(edition).Any()) Add(edition.Urls.Corrections, "Corrections");
    }

    public ImmutableArray<FeedLink> Site { get; }

    private FeedScope SiteScope { get; }

    public ImmutableArray<FeedLink> Of(SectionListing listing) => Own(listing.Section.Url);

    public ImmutableArray<FeedLink> Of(TagListing listing) => Own(listing.Tag.Url);

    public ImmutableArray<FeedLink> Of(AuthorListing listing) => Own(listing.Author.Url);

    /// <summary>The feeds that a page announces: its list's own first, the site's always.</summary>
    public FeedScope ScopeOf(PageView view)
    {
        var list = view.Section?.Section.Url ?? view.Tag?.Tag.Url ?? view.Author?.Author.Url ?? view.Url;
        return scopes.GetValueOrDefault(list, SiteScope);
    }

    /// <summary>The hub that tells of changes of a page, where it has feeds of its own.</summary>
    public string? HubOf(PageView view) => hub is not null && IsList(view.Url) ? hub : null;

    public static IEnumerable<FeedLink> Links(string title, string folder) =>
    [
        new(FeedNames.RssType, "RSS", title + " (RSS)", folder + FeedNames.Rss),
        new(FeedNames.AtomType, "Atom", title + " (Atom)", folder + FeedNames.Atom),
        new(FeedNames.JsonType, "JSON", title + " (JSON Feed)", folder + FeedNames.Json),
    ];

    private void Add(string folder, string title) =>
        scopes[folder] = new FeedScope([.. Links(FeedChannels.TitleOf(title, edition), folder), .. Site]);

    private ImmutableArray<FeedLink> Own(string folder) => [.. scopes[folder].Links.Take(Site.Length)];

    private bool IsList(string url) => scopes.ContainsKey(url) || string.Equals(url, edition.Urls.Home, StringComparison.Ordinal);
}

/// <summary>The feeds that some pages announce: one object for all of them.</summary>
public sealed record FeedScope(ImmutableArray<FeedLink> Links)
{
    public static readonly FeedScope None = new(ImmutableArray<FeedLink>.Empty);
}
