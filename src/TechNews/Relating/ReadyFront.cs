using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>A front of this edition: its blocks with the pins that are active now and the stories that may fill them.</summary>
/// <param name="Blocks">In the order of the page.</param>
public sealed record ReadyFront(ImmutableArray<ReadyBlock> Blocks)
{
    /// <summary>The same blocks in the order in which they are served.</summary>
    public ImmutableArray<ReadyBlock> ByPriority { get; } = [.. Blocks.OrderBy(block => block.Priority)];

    /// <summary>Pinned stories that are kept for the block that they are pinned to: each with the block that is served first.</summary>
    public FrozenDictionary<Story, ReadyBlock> Reserved { get; init; } = ReservedIn(Blocks);

    /// <summary>Some of the blocks; what the others have pinned stays theirs.</summary>
    public ReadyFront Only(Func<ReadyBlock, bool> wanted) => new([.. Blocks.Where(wanted)]) { Reserved = Reserved };

    private static FrozenDictionary<Story, ReadyBlock> ReservedIn(ImmutableArray<ReadyBlock> blocks)
    {
        var reserved = new Dictionary<Story, ReadyBlock>();
        foreach (var block in blocks.Where(block => block.Dedupe).OrderBy(block => block.Priority))
        {
            foreach (var pin in block.Pins) reserved.TryAdd(pin.Story, block);
        }

        return reserved.ToFrozenDictionary();
    }
}

/// <summary>A block with everything decided that is the same on every page.</summary>
public sealed class ReadyBlock
{
    public required string Id { get; init; }

    public required BlockKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Where "more" leads; null for nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>The section whose strip it is, or null.</summary>
    public SectionListing? Section { get; init; }

    public required int Limit { get; init; }

    public required int Min { get; init; }

    public required int Priority { get; init; }

    public required bool Dedupe { get; init; }

    public required bool Claims { get; init; }

    public required OnShort OnShort { get; init; }

    /// <summary>Active, of live articles, each story once, in the order in which they are placed.</summary>
    public required ImmutableArray<ReadyPin> Pins { get; init; }

    /// <summary>What fills the rest, best first; retracted stories are not among them.</summary>
    public required ImmutableArray<Story> Candidates { get; init; }

    /// <summary>What Most Viewed shows; null for every other kind.</summary>
    public BlockRanking? Ranking { get; init; }
}

/// <summary>A pin whose time is now and whose article is live.</summary>
/// <param name="Position">1-based fixed slot, or null.</param>
/// <param name="Headline">With typography; null for the story's own, as with the others.</param>
public sealed record ReadyPin(Story Story, int? Position, int? Rank, string? Headline, string? Kicker, StoryImage? Image);

/// <summary>The fronts of every kind of page, and what became of every pin.</summary>
public sealed record EditionFronts
{
    public required ReadyFront Home { get; init; }

    /// <summary>Sidebars of lists that have no front of their own: tags, authors, the archive.</summary>
    public required ReadyFront Lists { get; init; }

    /// <summary>Sidebars of articles by the article's section; empty for articles of none.</summary>
    public required FrozenDictionary<string, ReadyFront> Articles { get; init; }

    /// <summary>By section id.</summary>
    public required FrozenDictionary<string, ReadyFront> Sections { get; init; }

    /// <summary>In the order of fronts, blocks and files; short forms last, by the article's path.</summary>
    public required ImmutableArray<PlacedPin> Pins { get; init; }
}

/// <summary>A pin as editors ask after it.</summary>
/// <param name="Front">Name of the front; null for the short form, which goes to every front with such a block.</param>
public sealed record PlacedPin(string? Front, string Block, string Ref, Article Article, DateTimeOffset? From, DateTimeOffset? Until, PinState State);

public enum PinState
{
    Active,

    /// <summary>Its <c>from</c> is still to come.</summary>
    Waiting,

    /// <summary>Its <c>until</c> has come.</summary>
    Over,

    /// <summary>Its article is a draft, not published yet, expired or retracted.</summary>
    Skipped,
}
