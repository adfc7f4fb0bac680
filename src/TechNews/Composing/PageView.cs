using System.Collections.Immutable;
using TechNews.Composing.Feeds;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>All and only what one page shows, besides what the whole site shows on every page.</summary>
public sealed record PageView
{
    public required PageKind Kind { get; init; }

    /// <summary>For the title element, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>The page's own heading, where it is not an article's title.</summary>
    public required string Heading { get; init; }

    public string? Description { get; init; }

    /// <summary>Path from the host's root.</summary>
    public required string Url { get; init; }

    /// <summary>Absolute.</summary>
    public required string Canonical { get; init; }

    public bool NoIndex { get; init; }

    public Story? Story { get; init; }

    public SectionListing? Section { get; init; }

    public TagListing? Tag { get; init; }

    public AuthorListing? Author { get; init; }

    public PublishedPage? Static { get; init; }

    public ImmutableArray<Card> Items { get; init; } = [];

    public ImmutableArray<CardGroup> Groups { get; init; } = [];

    public ImmutableArray<TagListing> AllTags { get; init; } = [];

    public ImmutableArray<AuthorListing> AllAuthors { get; init; } = [];

    public ImmutableArray<CorrectionNote> Corrections { get; init; } = [];

    public ImmutableArray<FeedGroup> FeedGroups { get; init; } = [];

    /// <summary>The feeds that the page announces.</summary>
    public FeedScope Feeds { get; init; } = FeedScope.None;

    public Pager? Pager { get; init; }

    public ImmutableArray<Breadcrumb> Breadcrumbs { get; init; } = [];

    public Block? Lead { get; init; }

    public Block? Top { get; init; }

    public ImmutableArray<Block> Strips { get; init; } = [];

    /// <summary>Blocks of the side column that have no place of their own, in their front's order.</summary>
    public ImmutableArray<Block> MoreBlocks { get; init; } = [];

    /// <summary>The page in every language that it is there in, its own too; empty for most.</summary>
    public ImmutableArray<AlternateLink> Alternates { get; init; } = [];

    /// <summary>Absolute URL of the WebSub hub that tells of changes of this page; null for pages whose list has no feeds of its own.</summary>
    public string? Hub { get; init; }

    public Block? MostViewed { get; init; }

    public Block? DontMiss { get; init; }

    /// <summary>Articles that say the same as the page's own in nearly the same words.</summary>
    public Block? MoreOnStory { get; init; }

    public Block? Related { get; init; }

    public Block? Latest { get; init; }

    public Block? MoreFromAuthor { get; init; }

    /// <summary>The next older story of the article's section.</summary>
    public Card? Previous { get; init; }

    /// <summary>The next newer story of the article's section.</summary>
    public Card? Next { get; init; }

    /// <summary>What makes the page's structured data when a template asks for it; pages of one site share it.</summary>
    internal Graphs.PageGraphs? Graphs { get; init; }
}

public enum PageKind
{
    Home,
    Article,
    Section,
    Tag,
    Author,
    Archive,
    Page,
    NotFound,
    Tags,
    Authors,
    Corrections,
    Feeds,
    Search,
}

/// <param name="Url">Null for the page itself.</param>
public sealed record Breadcrumb(string Title, string? Url);

/// <summary>Stories of one day or month of a long list.</summary>
public sealed record CardGroup(string Title, ImmutableArray<Card> Items);
