namespace TechNews.Parsing;

/// <summary><c>related</c> of <c>site.yml</c>.</summary>
internal static class RelatedReader
{
    public const string Example = "{limit: 4}";

    public static readonly KeyTable Keys = new(
        ["limit"], ["min"], ["include_newer", "includeNewer"], ["half_life"], ["max_df"], ["terms"], ["per_author"], ["weights"]);

    private static readonly KeyTable WeightKeys = new(["text"], ["tag"], ["section"], ["author"]);

    public static RelatedSettings Read(Fields? fields)
    {
        var usual = new RelatedSettings();
        if (fields is null) return usual;
        var settings = new RelatedSettings
        {
            Limit = fields.Whole("limit", 0, 100) ?? usual.Limit,
            Min = fields.Whole("min", 0, 100) ?? usual.Min,
            IncludeNewer = fields.Flag("include_newer") ?? usual.IncludeNewer,
            HalfLifeDays = Durations.Days(fields, "half_life") ?? usual.HalfLifeDays,
            MaxShare = Decimals.Share(fields, "max_df") ?? usual.MaxShare,
            Terms = fields.Whole("terms", 1, 200) ?? usual.Terms,
            PerAuthor = fields.Whole("per_author", 1, 100) ?? usual.PerAuthor,
            Weights = Weights(fields, usual.Weights),
        };
        if (settings.Min > settings.Limit && fields.Find("min") is { } min)
            fields.Report.Add(ParsingProblems.WrongType("min", min.Value, "a number up to 'limit'", "1"));
        return settings;
    }

    private static RelatedWeights Weights(Fields fields, RelatedWeights usual)
    {
        var weights = fields.Inner("weights", WeightKeys, "{tag: 2}", key => ParsingProblems.UnknownSetting(key, "weights", WeightKeys.Names));
        return weights is null ? usual : new RelatedWeights(
            Decimals.Weight(weights, "text") ?? usual.Text,
            Decimals.Weight(weights, "tag") ?? usual.Tag,
            Decimals.Weight(weights, "section") ?? usual.Section,
            Decimals.Weight(weights, "author") ?? usual.Author);
    }
}
