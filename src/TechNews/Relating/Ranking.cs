using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The most viewed articles as of an edition.</summary>
public sealed record Ranking
{
    /// <summary>Best first; ties by newest, then by path (ordinal).</summary>
    public required ImmutableArray<RankedStory> Entries { get; init; }

    public required ViewWindow Window { get; init; }

    /// <summary>True where the newest numbers are older than <c>most_viewed.stale_after</c>.</summary>
    public required bool IsStale { get; init; }

    /// <summary>False where there is no data or only stale data: then there is no ranking to show.</summary>
    public bool IsReal => !IsStale && !Entries.IsEmpty;

    /// <summary>The last day with numbers, on or before the clock's day; null where there is none.</summary>
    public required DateOnly? NewestDay { get; init; }

    /// <summary>Where the numbers of the window come from (ordinal).</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The ranking among a section's own articles.</summary>
    public Ranking In(SectionLink section) => this with
    {
        Entries = [.. Entries.Where(entry => string.Equals(entry.Story.Section?.Section.Id, section.Section.Id, StringComparison.Ordinal))],
    };
}

/// <param name="Views">In the window, rounded.</param>
/// <param name="Score">What the order is by.</param>
public sealed record RankedStory(Story Story, long Views, double Score);
