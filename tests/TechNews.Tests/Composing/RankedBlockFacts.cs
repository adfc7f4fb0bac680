using TechNews.Composing;
using TechNews.Tests.Relating;

namespace TechNews.Tests.Composing;

/// <summary>A block of a front that ranks in its own way, under a heading that is true.</summary>
public class RankedBlockFacts
{
    // Eight stories; the last two sections' counts lie far apart in time. The clock stands at 2026-01-10 12:00 UTC.
    private static readonly TestSite Site = Enumerable.Range(1, 8).Aggregate(
        TestSite.With("content/sections/chips.yml", "title: Chips\n").And("content/sections/cars.yml", "title: Cars\n"),
        (site, i) => site.Article($"s{i}", $"2026-01-0{i}", i <= 4 ? "section: chips" : "section: cars"))
        .Views(
            "2026-01-04,/chips/s1/,90,99,log", "2026-01-05,/chips/s2/,50,60,log", "2026-01-09,/chips/s3/,40,500,log",
            "2026-01-10,/chips/s4/,30,31,log", "2026-01-04,/cars/s5/,20,21,log");

    [Theory]
    [InlineData("{}", "Most Viewed: s1 s2 s3 s4 s5")]
    [InlineData("{window: 1d}", "Most Viewed: s4")]
    [InlineData("{order_by: trending}", "Trending: s4 s3 s2 s1 s5")]
    [InlineData("{metric: pageviews}", "Most Viewed: s3 s1 s2 s4 s5")]
    [InlineData("{min_views: 41}", "Most Viewed: s1 s2")]
    [InlineData("{max_age: 7d}", "Most Viewed: s4 s5")]
    [InlineData("{section: chips}", "Most Viewed in Chips: s1 s2 s3 s4")]
    [InlineData("{section: chips, order_by: trending, window: 2d}", "Trending in Chips: s4 s3")]
    [InlineData("{section: cars}", "Most Viewed in Cars: s5")]
    public void A_block_ranks_as_it_says_and_else_as_the_site_does(string ranking, string said) =>
        Assert.Equal(said, Block(ranking).Said());

    [Theory]
    [InlineData("{section: cars, window: 2d}", "Latest in Cars: s8 s7 s6 s5")]
    [InlineData("{section: cars, window: 2d, fallback_title: New on the road}", "New on the road: s8 s7 s6 s5")]
    [InlineData("{section: cars, window: 2d, fallback: none}", "nothing")]
    [InlineData("{min_views: 1000}", "Latest: s8 s7 s6 s5 s4")]
    [InlineData("{min_views: 1000, fallback_title: Just in}", "Just in: s8 s7 s6 s5 s4")]
    public void Without_numbers_of_its_own_a_block_does_not_claim_any(string ranking, string said) =>
        Assert.Equal(said, Block(ranking).Said());

    [Fact]
    public void The_editors_heading_stands_over_the_numbers_and_over_nothing_else()
    {
        Assert.Equal("Read today: s4", Front("{id: most-viewed, title: Read today, ranking: {window: 1d}}").Page("index.html").MostViewed.Said());
        Assert.Equal("Latest in Cars: s8 s7 s6 s5", Front("{id: most-viewed, title: Read today, ranking: {window: 1d, section: cars}}").Page("index.html").MostViewed.Said());
    }

    [Fact]
    public void Several_ranked_blocks_stand_on_one_page_each_with_its_own_id_and_note()
    {
        var page = Front("{id: most-viewed, limit: 2}, {id: rising, kind: most-viewed, limit: 2, ranking: {order_by: trending, window: 24h}}").Page("index.html");
        Assert.Equal(("Most Viewed: s1 s2", "Trending: s4 s3"), (page.MostViewed.Said(), Assert.Single(page.Strips).Said()));
        Assert.Equal(("most-viewed", "7 days", "rising", "24 hours"), (page.MostViewed!.Id, page.MostViewed.Note, page.Strips[0].Id, page.Strips[0].Note));
    }

    [Fact]
    public void The_word_this_means_the_pages_own_section()
    {
        var site = Site.And("content/fronts/article.yml", "blocks: [{id: most-viewed, ranking: {section: this}}]");
        Assert.Equal("Most Viewed in Chips: s1 s3 s4", site.Page("chips/s2/index.html").MostViewed.Said());
        Assert.Equal("nothing", site.Page("cars/s5/index.html").MostViewed.Said()); // Its one read story is the page itself.
        Assert.Equal("Most Viewed in Cars: s5", site.Page("cars/s6/index.html").MostViewed.Said());
    }

    [Fact]
    public void A_second_ranking_in_the_side_column_is_numbered_too()
    {
        var site = Site.And("content/fronts/article.yml", "blocks: [{id: most-viewed}, {id: rising, kind: most-viewed, ranking: {order_by: trending}}]");
        var html = OutputTexts.Of(SiteBuild.Run(site.WithTheme()).Value.Tree.Files).Single(file => file.Path is "chips/s2/index.html").Text;
        Assert.Equal(2, html.Split("<ol class=\"ranked-list\">").Length - 1);
        Assert.Contains("id=\"block-rising\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_ranking_has_numerals()
    {
        var (ranked, latest) = (Html("{}"), Html("{min_views: 1000}"));
        Assert.Contains("<ol class=\"ranked-list\">", ranked, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"ranked-list unranked\">", latest, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol class=\"ranked-list\">", latest, StringComparison.Ordinal);

        static string Html(string ranking) => OutputTexts.Of(SiteBuild.Run(Front($"{{id: most-viewed, ranking: {ranking}}}").WithTheme()).Value.Tree.Files)
            .Single(file => file.Path is "index.html").Text;
    }

    private static Block? Block(string ranking) => Front($"{{id: most-viewed, ranking: {ranking}}}").Page("index.html").MostViewed;

    private static TestSite Front(string blocks) => Site.And("content/fronts/home.yml", $"blocks: [{blocks}]");
}
