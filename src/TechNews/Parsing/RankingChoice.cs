namespace TechNews.Parsing;

/// <summary>How a list is ranked where it is not as usual; null leaves a thing as it is.</summary>
public sealed record RankingChoice
{
    public ViewWindow? Window { get; init; }

    public RankingOrder? OrderBy { get; init; }

    public TimeSpan? HalfLife { get; init; }

    public ViewMetric? Metric { get; init; }

    public bool? Freshness { get; init; }

    public int? MinViews { get; init; }

    public TimeSpan? MaxAge { get; init; }

    public ViewFallback? Fallback { get; init; }

    public string? FallbackTitle { get; init; }

    /// <summary>For a block alone: only this section's articles; the word <c>this</c> stands for the page's own section.</summary>
    public Located<string>? Section { get; init; }

    /// <summary>The usual way of ranking with what was chosen otherwise.</summary>
    public MostViewedSettings Over(MostViewedSettings usual) => usual with
    {
        Window = Window ?? usual.Window,
        OrderBy = OrderBy ?? usual.OrderBy,
        HalfLife = HalfLife ?? usual.HalfLife,
        Metric = Metric ?? usual.Metric,
        Freshness = Freshness ?? usual.Freshness,
        MinViews = MinViews ?? usual.MinViews,
        MaxAge = MaxAge ?? usual.MaxAge,
        Fallback = Fallback ?? usual.Fallback,
        FallbackTitle = FallbackTitle ?? usual.FallbackTitle,
    };
}
