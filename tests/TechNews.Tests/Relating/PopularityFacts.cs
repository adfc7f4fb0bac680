namespace TechNews.Tests.Relating;

/// <summary>Which articles are ranked, and in what order. The clock stands at 2026-01-10 12:00 UTC.</summary>
public class PopularityFacts
{
    private static readonly TestSite Three = TestSite.Empty.Article("a", "2025-12-01").Article("b", "2026-01-02").Article("c", "2026-01-09");

    [Fact]
    public void Views_in_the_window_decide_and_not_the_date_of_publication() =>
        Assert.Equal("a c b", Three.Views("2026-01-09,/a/,9,9,log", "2026-01-09,/b/,1,1,log", "2026-01-09,/c/,5,5,log").Ranked());

    [Theory]
    [InlineData("2026-01-04", "7d", "a")] // Today and the six days before.
    [InlineData("2026-01-03", "7d", "")]
    [InlineData("2025-12-12", "30d", "a")]
    [InlineData("2025-12-11", "30d", "")]
    [InlineData("2025-12-28", "2w", "a")]
    [InlineData("2025-12-27", "2 weeks", "")]
    [InlineData("2025-12-11", "1 month", "a")]
    [InlineData("2025-12-10", "1 month", "")]
    [InlineData("2026-01-10", "1d", "a")]
    [InlineData("2026-01-09", "1d", "")]
    [InlineData("2026-01-09", "13h", "a")]
    [InlineData("2026-01-09", "12h", "")]
    [InlineData("0001-01-01", "all", "a")]
    [InlineData("2026-01-11", "all", "")] // The future has not been read yet.
    public void A_window_is_whole_days_that_end_today_or_hours_that_end_now(string day, string window, string ranked) =>
        Assert.Equal(ranked, Three.Setting($"most_viewed: {{window: {window}}}").Views($"{day},/a/,99,99,log").Ranked());

    [Fact]
    public void Twenty_four_hours_are_today_and_of_yesterday_what_today_still_lacks()
    {
        var ranking = Three.Setting("most_viewed: {window: 24h}").Views("2026-01-10,/a/,30,30,log", "2026-01-09,/a/,100,100,log").Edition().MostViewed;
        Assert.Equal(80, ranking.Entries[0].Views); // Noon: half of yesterday.
    }

    [Fact]
    public void Page_views_count_where_the_site_says_so()
    {
        var site = Three.Views("2026-01-09,/a/,5,6,log", "2026-01-09,/b/,4,40,log");
        Assert.Equal("a b", site.Ranked());
        Assert.Equal("b a", site.Setting("most_viewed: {metric: pageviews}").Ranked());
    }

    [Fact]
    public void Two_sources_of_a_day_are_never_added_and_the_configuration_says_which_one_ranks()
    {
        var site = Three.Views("2026-01-09,/a/,5,5,log", "2026-01-09,/b/,4,4,log", "2026-01-09,/a/,1,1,web", "2026-01-09,/b/,9,9,web", "2026-01-08,/b/,7,7,log");
        Assert.Equal([("b", 11L), ("a", 5L)], Views(site));
        Assert.Equal([("b", 16L), ("a", 1L)], Views(site.Setting("most_viewed: {sources: [web, log]}")));
        Assert.Equal([("b", 9L), ("a", 1L)], Views(site.Setting("most_viewed: {sources: web}")));
    }

    [Fact]
    public void A_source_that_no_row_has_is_a_warning()
    {
        var findings = Three.Setting("most_viewed: {sources: [combinde]}").Views("2026-01-09,/a/,5,5,combined").Edit().Findings;
        Assert.Contains("did you mean 'combined'", Assert.Single(findings, finding => finding.Code == "TN240").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_index_files_slashes_and_tracking_queries_are_one_article()
    {
        var site = TestSite.Empty.Article("a", "2026-01-01", "aliases: [/old/a-b/, /old.html]").Views(
            "2026-01-09,/a/,1,1,log", "2026-01-09,/a,2,2,log", "2026-01-09,/a/index.html,4,4,log", "2026-01-09,/a/?utm_source=x,8,8,log",
            "2026-01-09,/old/a-b/,16,16,log", "2026-01-09,/old/a%2Db,32,32,log", "2026-01-09,/old.html,64,64,log",
            "2026-01-09,/feed.xml,1000,1000,log", "2026-01-09,/wp-login.php,1000,1000,log");
        Assert.Equal([("a", 127L)], Views(site));
    }

    [Fact]
    public void An_article_may_stay_out_and_a_retracted_one_must()
    {
        var site = TestSite.Empty.Article("a", "2026-01-01", "most_viewed: false")
            .Article("b", "2026-01-01", "corrections: [{at: 2026-01-02, kind: retraction, text: Wrong.}]")
            .Article("c", "2026-01-01", "sponsored: true")
            .Article("d", "2026-01-01", "noindex: true")
            .Article("e", "2025-11-01")
            .Views([.. "abcde".Select((id, i) => $"2026-01-09,/{id}/,{9 - i},9,log")]);
        Assert.Equal("c d e", site.Ranked());
        Assert.Equal("e", site.Setting("most_viewed: {exclude: {sponsored, noindex}}").Ranked());
        Assert.Equal("d e", site.Setting("most_viewed: {exclude: [sponsored]}").Ranked());
        Assert.Equal("c e", site.Setting("most_viewed: {exclude: {noindex: true, sponsored: false}}").Ranked());
        Assert.Equal("c d", site.Setting("most_viewed: {max_age: 30d}").Ranked());
        Assert.Equal("c d", site.Setting("most_viewed: {min_views: 6}").Ranked());
        Assert.Equal("c d", site.Setting("most_viewed: {window: 30d, freshness: true}").Ranked());
    }

    [Fact]
    public void Equal_views_are_ordered_by_newest_and_then_by_path()
    {
        var site = TestSite.Empty.Article("b", "2026-01-02").Article("a", "2026-01-02").Article("c", "2026-01-03")
            .Views("2026-01-09,/a/,5,5,log", "2026-01-09,/b/,5,5,log", "2026-01-09,/c/,5,5,log");
        Assert.Equal("c a b", site.Ranked());
    }

    [Theory]
    [InlineData("views", "a b c")]
    [InlineData("trending", "c b a")]
    [InlineData("hot", "c b a")]
    [InlineData("hot-log", "c b a")]
    [InlineData("average", "c b a")]
    public void An_order_follows_its_formula(string order, string ranked)
    {
        var site = Three.Setting($"most_viewed: {{order_by: {order}, window: 30d}}")
            .Views("2025-12-20,/a/,120,120,log", "2026-01-08,/b/,110,110,log", "2026-01-10,/c/,100,100,log");
        Assert.Equal(ranked, site.Ranked());
    }

    [Fact]
    public void The_order_of_rows_and_files_does_not_matter()
    {
        string[] rows = ["2026-01-08,/a/,3,3,log", "2026-01-09,/a/,5,5,log", "2026-01-09,/b/,7,7,log", "2026-01-10,/b/,1,1,log"];
        var one = Three.Setting("most_viewed: {order_by: trending}");
        var other = one.And("content/views/z.csv", $"date,path,visitors,pageviews,source\n{rows[0]}\n");
        Assert.Equal(Scores(one.Views(rows)), Scores(one.Views([.. rows.Reverse()])));
        Assert.Equal(Scores(one.Views(rows)), Scores(other.Views(rows[1..])));
    }

    [Fact]
    public void Old_numbers_are_no_ranking_and_a_warning_says_what_stands_there()
    {
        var stale = Three.Views("2026-01-07,/a/,9,9,log").Edit();
        Assert.False(stale.Value.MostViewed.IsReal);
        Assert.Contains("the latest articles stand in its place", Assert.Single(stale.Findings).Message, StringComparison.Ordinal);
        Assert.True(Three.Setting("most_viewed: {stale_after: 60h}").Views("2026-01-07,/a/,9,9,log").Edition().MostViewed.IsReal); // It ended 60 hours ago.
    }

    private static (string Id, long Views)[] Views(TestSite site) =>
        [.. site.Edition().MostViewed.Entries.Select(entry => (entry.Story.Article.Id, entry.Views))];

    private static double[] Scores(TestSite site) => [.. site.Edition().MostViewed.Entries.Select(entry => entry.Score)];
}
