using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>One file of <c>content/fronts</c>: the blocks of a kind of page, in the order of the file.</summary>
/// <param name="Name"><c>home</c>, <c>article</c>, <c>section</c>, or <c>sections/ID</c> for one section.</param>
public sealed record Front(string Name, string Path, ImmutableArray<FrontBlock> Blocks)
{
    public const string Home = "home";
    public const string OfArticles = "article";
    public const string OfSections = "section";
    public const string OneSection = "sections/";
}

/// <summary>A place on a page: hand-picked articles first, then those that its query finds.</summary>
public sealed record FrontBlock
{
    /// <summary>Unique on its front.</summary>
    public required string Id { get; init; }

    public required SourceLocation At { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>The heading; null for the kind's own, or one made of the id.</summary>
    public string? Title { get; init; }

    /// <summary>Most cards; null for the kind's own number.</summary>
    public int? Limit { get; init; }

    /// <summary>Fewest cards: with fewer the block is left out. Null for the kind's own number.</summary>
    public int? Min { get; init; }

    /// <summary>Who is served first, lowest number first; null for the place in the file, counted from 1.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether the block skips what the page shows already.</summary>
    public bool Dedupe { get; init; } = true;

    /// <summary>Whether its articles count as shown for the blocks after it.</summary>
    public bool Claims { get; init; } = true;

    public OnShort OnShort { get; init; } = OnShort.Shrink;

    public ImmutableArray<Pin> Pins { get; init; } = [];

    /// <summary>Null where pins are all that it shows.</summary>
    public BlockQuery? Backfill { get; init; }

    /// <summary>For Most Viewed alone; null where it ranks as the site does.</summary>
    public RankingChoice? Ranking { get; init; }
}

/// <summary>What a block is: decides where a theme draws it and how.</summary>
public enum BlockKind
{
    Hero,
    Top,
    DontMiss,
    MostViewed,

    /// <summary>One strip for each section of the site.</summary>
    Sections,
    Latest,
    Strip,
    List,
}

/// <summary>What a block that is short of its limit does.</summary>
public enum OnShort
{
    Shrink,

    /// <summary>Falls back to articles that the page shows already.</summary>
    Repeat,
}

/// <summary>An article put into a block by hand, active while <c>from &lt;= now &lt; until</c>.</summary>
/// <param name="Ref">Id, path or alias of the article.</param>
public sealed record Pin(Located<string> Ref)
{
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Fixed slot, 1-based; null where it takes the next free one.</summary>
    public int? Position { get; init; }

    /// <summary>Plain text, for this card only.</summary>
    public string? Headline { get; init; }

    /// <summary>For this card only.</summary>
    public string? Kicker { get; init; }

    /// <summary>A path from the root, or a full address; for this card only.</summary>
    public Located<string>? Image { get; init; }
}

/// <summary>The short form: an article pins itself to the block of that id, wherever one is.</summary>
public sealed record OwnPin(Located<string> Block, DateTimeOffset? From, DateTimeOffset? Until, int? Rank);

/// <summary>Which articles fill a block, and in what order.</summary>
public sealed record BlockQuery
{
    /// <summary>Any of these; the word <c>this</c> stands for the page's own section.</summary>
    public ImmutableArray<Located<string>> Sections { get; init; } = [];

    /// <summary>Any of these.</summary>
    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    /// <summary>Any of these.</summary>
    public ImmutableArray<Located<string>> Authors { get; init; } = [];

    public ArticleKind? Kind { get; init; }

    /// <summary>Null for the order of the block's kind.</summary>
    public BlockSort? Sort { get; init; }

    /// <summary>Only articles that are younger.</summary>
    public TimeSpan? MaxAge { get; init; }
}

/// <summary>Orders of a query; ties go to the newest, then by path.</summary>
public enum BlockSort
{
    Latest,
    Updated,
    Views,
    Weight,
    Title,
}
