using System.Collections.Immutable;

namespace TechNews.Composing.Feeds;

/// <summary>A list that readers may follow, in three formats.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }

    public required string? Description { get; init; }

    /// <summary>Absolute URL of the page that shows the same list; the feed's files stand in its folder unless <see cref="Folder"/> says otherwise.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>Absolute URL, with a slash at its end.</summary>
    public required string Folder { get; init; }

    /// <summary>Who signs the feed as a whole: the site, or the author whose feed it is.</summary>
    public required FeedPerson Author { get; init; }

    public required string Language { get; init; }

    public required string Copyright { get; init; }

    /// <summary>Absolute URL of the site's icon, or null.</summary>
    public required string? Icon { get; init; }

    /// <summary>Absolute URL of the WebSub hub that tells readers of changes, or null.</summary>
    public required string? Hub { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<FeedItem> Items { get; init; }

    /// <summary>The newest change among the items, never the clock, so that a feed changes only with what it says; null for an empty feed.</summary>
    public DateTimeOffset? LastChange => Items.IsEmpty ? null : Items.Max(item => item.LastChange);

    public string RssUrl => Folder + FeedNames.Rss;

    public string AtomUrl => Folder + FeedNames.Atom;

    public string JsonUrl => Folder + FeedNames.Json;
}
