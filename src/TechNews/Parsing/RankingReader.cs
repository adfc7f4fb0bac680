using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary>The words of a ranking, the same in <c>most_viewed</c> of <c>site.yml</c> and in <c>ranking</c> of a block.</summary>
internal static class RankingReader
{
    private static readonly KeyTable Keys = new(
        ["window"], ["order_by"], ["half_life"], ["metric"], ["freshness"], ["min_views"], ["max_age"], ["section"], ["fallback"], ["fallback_title"]);

    /// <summary>What a block says of its ranking; null where it says nothing.</summary>
    public static RankingChoice? OfBlock(Fields block) =>
        block.Inner("ranking", Keys, "{window: 24h, order_by: trending}", FrontParser.Unknown(Keys)) is { } fields ? Read(fields, null) : null;

    /// <param name="usualOrder">The order where none is written; null where that is not known here.</param>
    public static RankingChoice Read(Fields fields, RankingOrder? usualOrder)
    {
        var choice = new RankingChoice
        {
            Window = Window(fields),
            OrderBy = fields.Choice(
                "order_by",
                ("views", RankingOrder.Views), ("trending", RankingOrder.Trending), ("hot", RankingOrder.Hot),
                ("hot-log", RankingOrder.HotLog), ("average", RankingOrder.Average)),
            HalfLife = Time(fields, "half_life"),
            Metric = fields.Choice("metric", ("visitors", ViewMetric.Visitors), ("pageviews", ViewMetric.PageViews)),
            Freshness = fields.Flag("freshness"),
            MinViews = fields.Whole("min_views", 1),
            MaxAge = Time(fields, "max_age"),
            Section = fields.Located("section", "chips"),
            Fallback = fields.Choice("fallback", ("latest", ViewFallback.Latest), ("none", ViewFallback.None)),
            FallbackTitle = fields.Line("fallback_title"),
        };
        CheckEffects(fields, choice, usualOrder);
        return choice;
    }

    private static TimeSpan? Time(Fields fields, string key) => Durations.Hours(fields, key) is { } hours ? TimeSpan.FromHours(hours) : null;

    private static ViewWindow? Window(Fields fields)
    {
        if (fields.Find("window") is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && ViewWindow.Read(scalar.Value) is { } window) return window;
        fields.Report.Add(ParsingProblems.BadDuration("window", entry.Value, "hours, days, weeks, months or 'all'", "7d"));
        return null;
    }

    private static void CheckEffects(Fields fields, RankingChoice choice, RankingOrder? usualOrder)
    {
        if (fields.Find("half_life") is { } halfLife && (choice.OrderBy ?? usualOrder) is { } order && order != RankingOrder.Trending)
            fields.Report.Add(ParsingProblems.NoEffect("half_life", halfLife.Key.At, "only 'order_by: trending' has a half-life"));
        if (fields.Find("fallback_title") is { } title && choice.Fallback == ViewFallback.None)
            fields.Report.Add(ParsingProblems.NoEffect("fallback_title", title.Key.At, "'fallback: none' shows nothing"));
    }
}
