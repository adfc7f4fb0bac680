using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>
/// The site as of one instant: which articles are live and in what order, what is most viewed, what is not to be missed,
/// what is related to what. Everything that takes two files to know is decided here and nowhere else.
/// </summary>
public sealed record Edition
{
    public required SiteConfig Config { get; init; }

    /// <summary>The edition's instant, in the site's zone.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Live articles, newest first; ties by path (ordinal).</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Expired articles that keep their pages and stand in no list, newest first (<c>unpublish: noindex</c>).</summary>
    public required ImmutableArray<Story> Unlisted { get; init; }

    /// <summary>For each story that is there in other languages: all of them, its own too.</summary>
    public required FrozenDictionary<Story, ImmutableArray<AlternateLink>> Alternates { get; init; }

    /// <summary>Articles that this edition leaves out, by path.</summary>
    public required ImmutableArray<HeldBack> HeldBack { get; init; }

    /// <summary>In navigation order, empty sections too.</summary>
    public required ImmutableArray<SectionListing> Sections { get; init; }

    /// <summary>Tags of live articles, by slug (ordinal).</summary>
    public required ImmutableArray<TagListing> Tags { get; init; }

    /// <summary>Authors of articles that have pages, by name (ordinal); their lists hold live articles only.</summary>
    public required ImmutableArray<AuthorListing> Authors { get; init; }

    /// <summary>By weight, then title (ordinal).</summary>
    public required ImmutableArray<PublishedPage> Pages { get; init; }

    public required Publisher Publisher { get; init; }

    public required Ranking MostViewed { get; init; }

    /// <summary>Every way of ranking that some block shows, the site's own first.</summary>
    public required ImmutableArray<MostViewedSettings> RankedBy { get; init; }

    /// <summary>Editors' picks, newest first, then the latest: long enough to lose some to a page's other blocks.</summary>
    public required ImmutableArray<Story> DontMiss { get; init; }

    /// <summary>Which blocks every kind of page has, and what may fill them.</summary>
    public required EditionFronts Fronts { get; init; }

    /// <summary>For each of <see cref="Stories"/>, by its place there: related stories, best first.</summary>
    public required ImmutableArray<ImmutableArray<Story>> Related { get; init; }

    /// <summary>For each of <see cref="Stories"/>, by its place there: articles that say the same in nearly the same words, newest first.</summary>
    public required ImmutableArray<ImmutableArray<Story>> Copies { get; init; }

    /// <summary>Pictures and other files that live content shows, by URL (ordinal).</summary>
    public required ImmutableArray<PublishedAsset> Media { get; init; }

    /// <summary>Links that only the finished output can confirm.</summary>
    public required ImmutableArray<PageLink> PageLinks { get; init; }

    public required SiteUrls Urls { get; init; }
}

/// <summary>Why an article is not in an edition.</summary>
public enum HeldBackReason
{
    Draft,
    Future,
    Expired,
}

/// <param name="Until">The instant at which the article appears, for <see cref="HeldBackReason.Future"/>.</param>
public sealed record HeldBack(Article Article, HeldBackReason Reason, DateTimeOffset? Until);

/// <summary>A section with its live articles, newest first.</summary>
public sealed record SectionListing(SectionLink Section, ImmutableArray<Story> Stories);

/// <summary>A tag with its live articles, newest first.</summary>
public sealed record TagListing(TagLink Tag, ImmutableArray<Story> Stories);

/// <summary>An author with their live articles, newest first.</summary>
public sealed record AuthorListing(AuthorLink Author, ImmutableArray<Story> Stories);
