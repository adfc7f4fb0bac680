namespace TechNews.Parsing;

/// <summary><c>feeds</c> of <c>site.yml</c>, and <c>feed_limit</c>, which says the same as <c>feeds.limit</c>.</summary>
internal static class FeedReader
{
    public static readonly KeyTable Keys = new(["limit"], ["list_limit"], ["content"], ["sources"]);

    public const string Example = "{limit: 20, list_limit: 10, content: summary}";

    private const int Most = 1000;

    /// <param name="site">All of <c>site.yml</c>.</param>
    /// <param name="feeds">The mapping <c>feeds</c>, or null.</param>
    public static FeedSettings Read(Fields site, Fields? feeds)
    {
        if (site.Find("feed_limit") is { } one && feeds?.Find("limit") is { } other) feeds.Report.Add(ParsingProblems.TwoSpellings(other.Key, one.Key));
        if (feeds?.Find("sources") is { } sources) feeds.Report.Add(ParsingProblems.NoEffectYet("feeds.sources", sources.Key.At));
        var limit = site.Whole("feed_limit", 1, Most) ?? feeds?.Whole("limit", 1, Most) ?? FeedSettings.Usual.Limit;
        return new FeedSettings(limit, feeds?.Whole("list_limit", 1, Most) ?? limit, feeds?.Choice("content", ("full", true), ("summary", false)) ?? true);
    }
}
