using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A titled list of stories on a page. Blocks that pages share are one object, so that a renderer may draw them once.</summary>
/// <param name="Id">What templates and style sheets know it by.</param>
/// <param name="Title">The heading to print.</param>
/// <param name="Note">A word beside the heading, such as "7 days".</param>
/// <param name="Url">Where "more" leads.</param>
public sealed record Block(string Id, string Title, ImmutableArray<Card> Cards, string? Note = null, string? Url = null, SectionListing? Section = null)
{
    public BlockKind Kind { get; init; } = BlockKind.List;

    /// <summary>Whether the order is a ranking by views: a list of the latest that stands in its place has no numerals.</summary>
    public bool IsRanked { get; init; }
}
