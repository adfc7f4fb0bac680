using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Parsing;

/// <summary>Every source file of the site, each understood by itself; nothing has yet been looked up in another file.</summary>
public sealed record ParsedSite
{
    public required SiteConfig Config { get; init; }

    /// <summary>Ordered by path (ordinal), drafts and all.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Pages shaped by hand; a kind of page without a front has the default one.</summary>
    public required ImmutableArray<Front> Fronts { get; init; }

    /// <summary>About, contact, policies.</summary>
    public required ImmutableArray<StaticPage> Pages { get; init; }

    /// <summary>When files were last committed; empty where the site does not ask.</summary>
    public SourceHistory History { get; init; } = SourceHistory.None;

    public required ImmutableArray<ViewCount> Views { get; init; }

    /// <summary>Pictures and other files beside the sources, ordered by path (ordinal).</summary>
    public required ImmutableArray<SourceAsset> Assets { get; init; }
}
