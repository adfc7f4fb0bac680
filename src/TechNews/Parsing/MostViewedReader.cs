using TechNews.Parsing.Yaml;

namespace TechNews.Parsing;

/// <summary><c>most_viewed</c> of <c>site.yml</c>.</summary>
internal static class MostViewedReader
{
    public const string Example = "{window: 7d}";

    public static readonly KeyTable Keys = new(
        ["window"], ["order_by"], ["half_life"], ["metric"], ["freshness"], ["min_views"], ["max_age"], ["exclude"], ["sources", "source"],
        ["fallback"], ["fallback_title"], ["limit"], ["front_limit"], ["stale_after"], ["age_label_exempt"]);

    private static readonly KeyTable Exclusions = new(["sponsored"], ["noindex"]);

    public static MostViewedSettings Read(Fields? fields)
    {
        var usual = new MostViewedSettings();
        if (fields is null) return usual;
        var (sponsored, noIndex) = Excluded(fields);
        var settings = new MostViewedSettings
        {
            Window = Window(fields) ?? usual.Window,
            OrderBy = fields.Choice(
                "order_by",
                ("views", RankingOrder.Views), ("trending", RankingOrder.Trending), ("hot", RankingOrder.Hot),
                ("hot-log", RankingOrder.HotLog), ("average", RankingOrder.Average)) ?? usual.OrderBy,
            HalfLife = Durations.Hours(fields, "half_life") is { } hours ? TimeSpan.FromHours(hours) : usual.HalfLife,
            Metric = fields.Choice("metric", ("visitors", ViewMetric.Visitors), ("pageviews", ViewMetric.PageViews)) ?? usual.Metric,
            Freshness = fields.Flag("freshness") ?? usual.Freshness,
            MinViews = fields.Whole("min_views", 1) ?? usual.MinViews,
            MaxAge = Durations.Hours(fields, "max_age") is { } age ? TimeSpan.FromHours(age) : usual.MaxAge,
            ExcludeSponsored = sponsored,
            ExcludeNoIndex = noIndex,
            Sources = [.. fields.Lines("sources").Select(source => source.Value).Distinct(StringComparer.Ordinal)],
            Fallback = fields.Choice("fallback", ("latest", ViewFallback.Latest), ("none", ViewFallback.None)) ?? usual.Fallback,
            FallbackTitle = fields.Line("fallback_title") ?? usual.FallbackTitle,
            Limit = fields.Whole("limit", 1, 100) ?? usual.Limit,
            FrontLimit = fields.Whole("front_limit", 1, 100) ?? usual.FrontLimit,
            StaleAfterHours = Durations.Hours(fields, "stale_after") ?? usual.StaleAfterHours,
            AgeLabelExempt = WordLists.Read(fields, "age_label_exempt", FrontMatterReader.Kinds),
        };
        CheckEffects(fields, settings);
        return settings;
    }

    private static ViewWindow? Window(Fields fields)
    {
        if (fields.Find("window") is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && ViewWindow.Read(scalar.Value) is { } window) return window;
        fields.Report.Add(ParsingProblems.BadDuration("window", entry.Value, "hours, days, weeks, months or 'all'", "7d"));
        return null;
    }

    // As a list, or as flags; {sponsored, noindex} is YAML for two keys that say nothing more, and means both.
    private static (bool Sponsored, bool NoIndex) Excluded(Fields fields)
    {
        if (fields.Find("exclude") is not { Value: YamlMap map } entry)
        {
            var words = WordLists.Read(fields, "exclude", ("sponsored", "sponsored"), ("noindex", "noindex"));
            return (words.Contains("sponsored", StringComparer.Ordinal), words.Contains("noindex", StringComparer.Ordinal));
        }

        var inner = Fields.Of(map, Exclusions, fields.Report, entry.Key.At, key => ParsingProblems.UnknownSetting(key, "exclude", Exclusions.Names));
        return (Says(map, inner, "sponsored"), Says(map, inner, "noindex"));
    }

    private static bool Says(YamlMap map, Fields inner, string key) =>
        inner.Find(key) is null
            ? map.Entries.Any(entry => string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            : inner.Flag(key) ?? false;

    private static void CheckEffects(Fields fields, MostViewedSettings settings)
    {
        if (fields.Find("half_life") is { } halfLife && settings.OrderBy != RankingOrder.Trending)
            fields.Report.Add(ParsingProblems.NoEffect("half_life", halfLife.Key.At, "only 'order_by: trending' has a half-life"));
        if (fields.Find("fallback_title") is { } title && settings.Fallback == ViewFallback.None)
            fields.Report.Add(ParsingProblems.NoEffect("fallback_title", title.Key.At, "'fallback: none' shows nothing"));
    }
}
