using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary><c>most_viewed</c> of <c>site.yml</c>: which articles are ranked, by what, and what stands there without data.</summary>
public sealed record MostViewedSettings
{
    /// <summary>Views outside of it do not count.</summary>
    public ViewWindow Window { get; init; } = new(7, WindowUnit.Day);

    public RankingOrder OrderBy { get; init; }

    /// <summary>After this time a view weighs half as much, where the order is <see cref="RankingOrder.Trending"/>.</summary>
    public TimeSpan HalfLife { get; init; } = TimeSpan.FromHours(12);

    public ViewMetric Metric { get; init; }

    /// <summary>True ranks only articles that were published inside the window.</summary>
    public bool Freshness { get; init; }

    /// <summary>Articles with fewer views in the window are not ranked.</summary>
    public int MinViews { get; init; } = 1;

    /// <summary>Articles published longer ago are not ranked; null ranks them all.</summary>
    public TimeSpan? MaxAge { get; init; }

    public bool ExcludeSponsored { get; init; }

    public bool ExcludeNoIndex { get; init; }

    /// <summary>Which source speaks for a day, the first that has numbers for it; no other source counts. Empty: the first by name (ordinal).</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ViewFallback Fallback { get; init; }

    /// <summary>The heading over the latest articles where there is no ranking.</summary>
    public string FallbackTitle { get; init; } = "Latest";

    /// <summary>Items on article pages.</summary>
    public int Limit { get; init; } = 3;

    /// <summary>Items on fronts.</summary>
    public int FrontLimit { get; init; } = 5;

    /// <summary>Data older than this many hours before the clock is not shown as a ranking.</summary>
    public int StaleAfterHours { get; init; } = 48;

    /// <summary>Kinds of work whose cards never say how old they are.</summary>
    public ImmutableArray<ArticleKind> AgeLabelExempt { get; init; } = [];
}

/// <summary>By what articles are ranked; the formulas are in <c>RankingScores</c>.</summary>
public enum RankingOrder
{
    /// <summary>Views in the window.</summary>
    Views,

    /// <summary>Views that lose half of their weight in every half-life.</summary>
    Trending,

    /// <summary>Views against a power of the article's age.</summary>
    Hot,

    /// <summary>The logarithm of the views plus the time of publication: ten times the views make up for 12.5 hours.</summary>
    HotLog,

    /// <summary>Views for each day since publication.</summary>
    Average,
}

/// <summary>What one view is.</summary>
public enum ViewMetric
{
    Visitors,
    PageViews,
}

/// <summary>What stands in the place of a ranking that would not be true.</summary>
public enum ViewFallback
{
    /// <summary>The latest articles under a title that says so.</summary>
    Latest,

    /// <summary>Nothing.</summary>
    None,
}
