using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The fronts of a site that shapes none: what an editor gets without writing one.</summary>
internal static class DefaultFronts
{
    private static readonly BlockQuery Everything = new();

    public static Front Home { get; } = Of(Front.Home,
    [
        Block("hero", BlockKind.Hero, Everything),
        Block("top", BlockKind.Top, Everything),
        Block("dont-miss", BlockKind.DontMiss, Everything),
        Block("sections", BlockKind.Sections, null),
        MostViewed,
    ]);

    /// <summary>Sidebars of articles, sections and every other list.</summary>
    public static Front Side { get; } = Of(Front.OfArticles, [Block("dont-miss", BlockKind.DontMiss, Everything), MostViewed]);

    private static FrontBlock MostViewed => Block("most-viewed", BlockKind.MostViewed, null) with { Dedupe = false, Claims = false };

    private static Front Of(string name, ImmutableArray<FrontBlock> blocks) => new(name, "content/fronts", blocks);

    private static FrontBlock Block(string id, BlockKind kind, BlockQuery? backfill) => new()
    {
        Id = id,
        At = SourceLocation.WholeFile("content/fronts"),
        Kind = kind,
        Backfill = backfill,
    };
}
