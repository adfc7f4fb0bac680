using FsCheck;
using FsCheck.Fluent;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary>The formulas, held to numbers worked out by hand.</summary>
public class RankingScoreFacts
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_view_of_one_half_life_ago_weighs_half() =>
        Prop.ForAll(Gen.Choose(1, 10_000).ToArbitrary(), hours =>
                Math.Abs(RankingScores.Trending(100, TimeSpan.FromHours(hours), TimeSpan.FromHours(hours)) - 50) < 1e-9)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_number_kept_for_an_article_is_enough_to_go_on_from() =>
        Prop.ForAll(Gen.Choose(0, 5000).Two().ToArbitrary(), minutes =>
        {
            var (early, late) = (TimeSpan.FromMinutes(minutes.Item1), TimeSpan.FromMinutes(minutes.Item2));
            var halfLife = TimeSpan.FromHours(12);
            var kept = RankingScores.Trending(RankingScores.Trending(100, early, halfLife), late, halfLife);
            return Math.Abs(kept - RankingScores.Trending(100, early + late, halfLife)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 120, -0.0825)] // -1 / 4^1.8
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 0.2872)] // 1 / 2^1.8
    [InlineData(101, 480, 0.6310)] // 100^0.8 / 10^1.8 = 39.8107 / 63.0957
    public void Hot_is_views_against_a_power_of_the_age(double views, double minutes, double score) =>
        Assert.Equal(score, RankingScores.Hot(views, TimeSpan.FromMinutes(minutes)), 4);

    [Fact]
    public void Ten_times_the_views_make_up_for_twelve_and_a_half_hours()
    {
        Assert.Equal(RankingScores.HotLog(1000, Noon), RankingScores.HotLog(100, Noon.AddHours(12.5)), 6);
        Assert.Equal(2, RankingScores.HotLog(100, DateTimeOffset.FromUnixTimeSeconds(1134028003)));
        Assert.Equal(0, RankingScores.HotLog(0, DateTimeOffset.FromUnixTimeSeconds(1134028003)));
    }

    [Fact]
    public void An_average_counts_the_first_day_whole()
    {
        Assert.Equal(50, RankingScores.Average(50, TimeSpan.FromHours(3)));
        Assert.Equal(10, RankingScores.Average(50, TimeSpan.FromDays(5)));
    }

    [Fact]
    public void Shifting_all_times_alike_changes_no_order() =>
        Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), days =>
        {
            foreach (var order in (string[])["views", "trending", "hot", "hot-log", "average"])
            {
                if (Ranked(order, 0) != Ranked(order, days)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5));

    private static string Ranked(string order, int days)
    {
        string Day(int ago) => new DateOnly(2026, 1, 10).AddDays(days - ago).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var site = TestSite.Empty.Article("a", Day(9)).Article("b", Day(5)).Article("c", Day(2)).Article("d", Day(1))
            .Setting($"most_viewed: {{order_by: {order}}}")
            .Views($"{Day(6)},/a/,90,99,log", $"{Day(3)},/b/,40,99,log", $"{Day(2)},/b/,30,99,log", $"{Day(1)},/c/,37,99,log", $"{Day(0)},/d/,12,99,log", $"{Day(0)},/a/,11,99,log");
        return (site with { Options = site.Options with { Now = site.Options.Now.AddDays(days) } }).Ranked();
    }
}
