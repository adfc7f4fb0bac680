using TechNews.Tests.Relating;

namespace TechNews.Tests.Composing;

/// <summary>What stands under which heading.</summary>
public class MostViewedFacts
{
    private static readonly TestSite Site = Enumerable.Range(1, 8).Aggregate(
        TestSite.With("content/sections/chips.yml", "title: Chips\n").And("content/sections/cars.yml", "title: Cars\n"),
        (site, i) => site.Article($"s{i}", $"2026-01-0{i}", i <= 4 ? "section: chips" : "section: cars"));

    private static readonly TestSite Read = Site.Views([.. Enumerable.Range(1, 6).Select(i => $"2026-01-10,/{(i <= 4 ? "chips" : "cars")}/s{i}/,{100 - i},99,log")]);

    [Fact]
    public void Most_Viewed_is_not_the_latest() => Assert.Equal("Most Viewed: s1 s2 s3 s4 s5", Read.Page("index.html").MostViewed.Said());

    [Fact]
    public void An_article_is_not_in_its_own_page_s_list() => Assert.Equal("Most Viewed: s1 s3 s4", Read.Page("chips/s2/index.html").MostViewed.Said());

    [Fact]
    public void A_section_with_three_read_stories_has_a_ranking_of_its_own()
    {
        Assert.Equal("Most Viewed in Chips: s1 s2 s3 s4", Read.Page("chips/index.html").MostViewed.Said());
        Assert.Equal("Most Viewed: s1 s2 s3 s4 s5", Read.Page("cars/index.html").MostViewed.Said());
    }

    [Theory]
    [InlineData("", "Latest: s8 s7 s6 s5 s4")]
    [InlineData("most_viewed: {fallback_title: New here}", "New here: s8 s7 s6 s5 s4")]
    [InlineData("most_viewed: {fallback: none}", "nothing")]
    public void Without_numbers_nothing_claims_to_be_most_viewed(string setting, string said)
    {
        Assert.Equal(said, Site.Setting(setting).Page("index.html").MostViewed.Said());
        Assert.Equal(said, Site.Setting(setting).Views("2026-01-06,/chips/s1/,9,9,log").Page("chips/index.html").MostViewed.Said());
    }

    [Theory]
    [InlineData("{window: 24h}", "Most Viewed", "24 hours")]
    [InlineData("{window: 1d}", "Most Viewed", "today")]
    [InlineData("{window: 2 weeks}", "Most Viewed", "2 weeks")]
    [InlineData("{window: all}", "Most Viewed", "all time")]
    [InlineData("{order_by: trending}", "Trending", "7 days")]
    [InlineData("{order_by: hot}", "Popular now", "7 days")]
    [InlineData("{order_by: average, window: 1 month}", "Most viewed per day", "1 month")]
    public void The_heading_and_its_note_say_what_was_counted(string settings, string title, string note)
    {
        var block = Read.Setting($"most_viewed: {settings}").Page("index.html").MostViewed!;
        Assert.Equal((title, note), (block.Title, block.Note));
    }

    [Fact]
    public void Old_articles_say_so_unless_their_kind_is_exempt()
    {
        var site = TestSite.Empty.Article("a", "2025-11-01", "kind: background").Article("b", "2025-11-01").Article("c", "2026-01-01")
            .Views("2026-01-09,/a/,3,3,log", "2026-01-09,/b/,2,2,log", "2026-01-09,/c/,1,1,log");
        Assert.Equal("2 months old, 2 months old, -", Labels(site));
        Assert.Equal("-, 2 months old, -", Labels(site.Setting("most_viewed: {age_label_exempt: [background]}")));
    }

    private static string Labels(TestSite site) => string.Join(", ", site.Page("index.html").MostViewed!.Cards.Select(card => card.AgeLabel ?? "-"));
}
