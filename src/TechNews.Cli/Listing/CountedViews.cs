using TechNews.Collecting;

namespace TechNews.Cli.Listing;

/// <summary>A run of <c>collect views</c> as it is shown.</summary>
/// <param name="Elapsed">How long the counting took.</param>
internal sealed record CountedViews(ViewsReport Views, ViewFileChanges Changes, TimeSpan Elapsed)
{
    public static CountedViews Nothing { get; } = new(ViewsReport.Nothing, ViewFileChanges.None, TimeSpan.Zero);

    public long LinesPerSecond => Elapsed > TimeSpan.Zero ? (long)(Views.Tally.Lines / Elapsed.TotalSeconds) : 0;

    /// <summary>The name of a counter, for programs.</summary>
    public static string Key(Rule rule) => rule switch
    {
        Rule.Malformed => "malformed",
        Rule.OutsideDays => "outside_days",
        Rule.Method => "method",
        Rule.Status => "status",
        Rule.Host => "host",
        Rule.NotAnArticle => "not_an_article",
        Rule.Bot => "bot",
        Rule.EmptyAgent => "empty_agent",
        Rule.ReferrerSpam => "referrer_spam",
        Rule.Internal => "internal",
        Rule.Flood => "flood",
        Rule.Repeated => "repeated",
        _ => "counted",
    };
}
