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
        return RankingReader.Read(fields, usual.OrderBy).Over(usual) with
        {
            ExcludeSponsored = sponsored,
            ExcludeNoIndex = noIndex,
            Sources = [.. fields.Lines("sources").Select(source => source.Value).Distinct(StringComparer.Ordinal)],
            Limit = fields.Whole("limit", 1, 100) ?? usual.Limit,
            FrontLimit = fields.Whole("front_limit", 1, 100) ?? usual.FrontLimit,
            StaleAfterHours = Durations.Hours(fields, "stale_after") ?? usual.StaleAfterHours,
            AgeLabelExempt = WordLists.Read(fields, "age_label_exempt", FrontMatterReader.Kinds),
        };
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
}
