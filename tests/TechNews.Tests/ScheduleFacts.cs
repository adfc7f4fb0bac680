using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Files;

namespace TechNews.Tests;

/// <summary>The next-change clock: when the output changes although no file does.</summary>
public class ScheduleFacts
{
    private static readonly DateTimeOffset Noon = Newsroom.Noon;

    private static readonly Dictionary<string, (TestSite Site, string? At, string Why)> ByName = new(StringComparer.Ordinal)
    {
        ["nothing"] = (Old("a").Front("blocks: [{id: hero, backfill: {}}]"), null, ""),
        ["publication"] = (Old("a").Article("b", Noon.AddHours(5)), "2026-01-10T17:00:00+00:00", "article published"),
        ["embargo"] = (Old("a").Article("b", Noon, "embargo_until: 2026-01-10T13:30"), "2026-01-10T13:30:00+00:00", "embargo lifted"),
        ["half a second"] = (Old("a").Article("b", Noon, "publish_at: 2026-01-10T13:30:00.5"), "2026-01-10T13:30:01+00:00", "article published"),
        ["draft"] = (Old("a").Article("b", Noon.AddHours(5), "draft: true").Front("blocks: [{id: hero, backfill: {}}]"), null, ""),
        ["expiry"] = (Old("a").Article("b", Noon.AddDays(-1), "expire_at: 2026-01-10T19:00"), "2026-01-10T19:00:00+00:00", "article expired"),
        ["live entry"] = (Old("a").Article("b", Noon.AddDays(-3), "kind: live\nupdates: [{at: 2026-01-10T14:30, text: New}]"), "2026-01-10T14:30:00+00:00", "live entry published"),
        ["correction"] = (Old("a").Article("b", Noon.AddDays(-3), "corrections: [{at: 2026-01-10T14:30, text: It was Monday.}]"), "2026-01-10T14:30:00+00:00", "correction published"),
        ["pin begins"] = (Home("{ref: b, from: 2026-01-10T14:00, until: 2026-01-10T15:00}"), "2026-01-10T14:00:00+00:00", "pin hero began"),
        ["pin ends"] = (Home("{ref: b, until: 2026-01-10T15:00}"), "2026-01-10T15:00:00+00:00", "pin hero expired"),
        ["pin that alters nothing"] = (Home("{ref: a, until: 2026-01-10T15:00}"), null, ""),
        ["query"] = (Newsroom.Of("a").Front("blocks: [{id: hero, backfill: {max_age: 2h}}]"), "2026-01-10T13:00:00+00:00", "article too old for block hero"),
        ["age label"] = (Old("a").Front("blocks: [{id: most-viewed}]"), "2026-02-06T12:00:01+00:00", "age label turned over"),
        ["a day enters the window"] = (
            Old("a", "b").And("content/views/2026-01-11.csv", Views("2026-01-09,/a/,1", "2026-01-11,/b/,5")),
            "2026-01-11T00:00:00+00:00", "Most Viewed counts a new day"),
        ["a block has a window of its own"] = (
            Old("a", "b").And("content/views/2026-01-10.csv", Views("2026-01-07,/a/,9", "2026-01-10,/b/,5"))
                .Front("blocks: [{id: most-viewed, ranking: {window: 4d, min_views: 6}}]"),
            "2026-01-11T00:00:00+00:00", "Most Viewed leaves a day behind"),
        ["a block ranks what is fresh"] = (
            Old("a", "b").And("content/views/2026-01-10.csv", Views("2026-01-10,/a/,9", "2026-01-10,/b/,5"))
                .Front("blocks: [{id: most-viewed, ranking: {window: 5d, freshness: true}}]"),
            "2026-01-11T00:00:00+00:00", "article too old for Most Viewed"),
        ["staleness"] = (
            Old("a", "b").And("content/views/2026-01-10.csv", Views("2026-01-10,/b/,5")),
            "2026-01-13T00:00:01+00:00", "view counts turned stale"),
    };

    public static TheoryData<string> Cases => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_next_change_is_known_with_its_reason(string name)
    {
        var (site, at, why) = ByName[name];
        var next = Next(site);
        if (at is null && next is not null) Assert.Equal(("age label turned over", true), (next.Reasons[0], next.At > Noon.AddDays(20)));
        else Assert.Equal((at, why), (next is null ? null : Newsroom.Iso(next.At), next is null ? "" : string.Join("; ", next.Reasons)));
    }

    [Fact]
    public void Several_changes_come_in_the_order_of_time()
    {
        var site = Newsroom.Of("a").Article("b", Noon.AddHours(5), "expire_at: 2026-01-10T20:00").Article("c", Noon.AddHours(1));

        Assert.Equal(
            ["13:00 article published", "17:00 article published", "20:00 article expired"],
            SiteSchedule.Of(site.WithTheme(), 3).Value.Changes.Select(change => $"{change.At:HH:mm} {change.Reasons[0]}"));
    }

    [Fact]
    public void A_theme_that_prints_the_clock_changes_at_midnight()
    {
        var inputs = Newsroom.Of("a").WithTheme();
        var templates = inputs.Templates.Select(text => text.Path is "templates/home.html" ? new SourceText(text.Path, "{{ long_date site.clock }}") : text);
        var change = Assert.Single(SiteSchedule.Of(inputs with { Templates = [.. templates] }, 1).Value.Changes);

        Assert.Equal((Noon.AddHours(12), "a new day: the theme prints the clock"), (change.At, change.Reasons[0]));
    }

    [Fact]
    public void Between_now_and_the_next_change_nothing_changes_and_then_it_does() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var site = RandomSite(random);
            var now = TreeAt(site, Noon);
            var next = Next(site);
            if (next is not null)
            {
                Assert.True(next.At > Noon);
                Assert.True(Same(now, TreeAt(site, next.At.AddSeconds(-1))), $"already another one second before {next.At}");
                Assert.False(Same(now, TreeAt(site, next.At)), $"still the same at {next.At}");
            }

            var end = next?.At ?? Noon.AddDays(400);
            foreach (var instant in Instants(site, random).Where(instant => instant > Noon && instant < end).Take(4))
                Assert.True(Same(now, TreeAt(site, instant)), $"another at {instant}, before {next?.At}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    /// <summary>Three days old and older: beyond the news sitemap.</summary>
    private static TestSite Old(params string[] names) =>
        names.Index().Aggregate(TestSite.Empty, (site, entry) => site.Article(entry.Item, Noon.AddDays(-3 - entry.Index)));

    private static TestSite Home(string pin) => Old("a", "b").Front($"blocks: [{{id: hero, pins: [{pin}], backfill: {{}}}}]");

    private static string Views(params string[] rows) =>
        "date,path,visitors,pageviews,source\n" + string.Concat(rows.Select(row => $"{row},{row.Split(',')[2]},log\n"));

    private static Change? Next(TestSite site)
    {
        var schedule = SiteSchedule.Of(site.WithTheme(), 1);
        Assert.False(schedule.HasErrors);
        return schedule.Value.Changes.FirstOrDefault();
    }

    private static OutputTree TreeAt(TestSite site, DateTimeOffset clock)
    {
        var built = SiteBuild.Run(site.At(clock).WithTheme());
        Assert.False(built.HasErrors);
        return built.Value.Tree;
    }

    private static bool Same(OutputTree one, OutputTree other) => SiteSchedule.IsSame(one, other);

    // Instants at which something could happen, and their neighbours, in a random order.
    private static ImmutableArray<DateTimeOffset> Instants(TestSite site, Random random)
    {
        DateTimeOffset[] named =
        [
            .. site.Edition().Value.Stories.SelectMany(story => (DateTimeOffset[])[story.PublishedAt.AddHours(48), story.PublishedAt.AddDays(30), story.PublishedAt.AddDays(31)]),
            .. Enumerable.Range(1, 12).Select(day => Noon.AddHours(-12).AddDays(day)),
            .. Enumerable.Range(1, 120).Select(hour => Noon.AddHours(hour)),
        ];
        var instants = named.Concat(named.Select(instant => instant.AddSeconds(1))).ToArray();
        random.Shuffle(instants);
        return [.. instants];
    }

    private static TestSite RandomSite(Random random)
    {
        var site = TestSite.Empty.And("content/sections/cars.yml", "title: Cars\n");
        var names = Enumerable.Range(0, random.Next(1, 7)).Select(number => $"story-{number}").ToArray();
        foreach (var name in names)
        {
            var date = Noon.AddHours(random.Next(3) == 0 ? random.Next(1, 100) : -random.Next(0, 24 * 45));
            var lines = new List<string>();
            if (random.Next(3) == 0) lines.Add($"expire_at: {Newsroom.Iso(date.AddHours(random.Next(1, 24 * 60)))}");
            if (random.Next(5) == 0) lines.Add($"embargo_until: {Newsroom.Iso(date.AddHours(random.Next(-9, 60)))}");
            if (random.Next(6) == 0) lines.Add("draft: true");
            if (random.Next(3) == 0) lines.Add("section: cars");
            if (random.Next(4) == 0) lines.Add($"pin: {{block: dont-miss, from: {Newsroom.Iso(Noon.AddHours(random.Next(-9, 30)))}, until: {Newsroom.Iso(Noon.AddHours(random.Next(31, 90)))}}}");
            site = site.Article(name, date, string.Join('\n', lines));
        }

        string Hour(int low, int high) => Newsroom.Iso(Noon.AddHours(random.Next(low, high)));
        var pin = $"{{ref: {names[random.Next(names.Length)]}, from: {Hour(-9, 40)}, until: {Hour(41, 90)}}}";
        string[] rankings = ["", ", ranking: {window: 3d, freshness: true}", ", ranking: {window: 2d, min_views: 4}", ", ranking: {window: all, max_age: 9d}"];
        var ranking = rankings[random.Next(rankings.Length)];
        if (random.Next(2) == 0)
            site = site.Front($"blocks: [{{id: hero, pins: [{pin}], backfill: {{max_age: {random.Next(1, 90)}h}}}}, {{id: dont-miss, backfill: {{}}}}, {{id: most-viewed{ranking}}}]");
        if (random.Next(2) == 0)
            site = site.And("content/views/a.csv", Views([.. names.Select(name => $"{Noon.AddDays(-random.Next(-2, 9)):yyyy-MM-dd},/{name}/,{random.Next(1, 9)}")]));
        return site;
    }
}
