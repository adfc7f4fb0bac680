using TechNews.Composing;
using TechNews.Relating;

namespace TechNews.Tests.Composing;

/// <summary>Fronts: which article stands where, now.</summary>
public class FrontFacts
{
    private static readonly DateTimeOffset Noon = Newsroom.Noon;

    /// <summary>Five articles, a newest; clock in minutes after noon; the front's blocks; what each block shows.</summary>
    public static TheoryData<int, string, string> Cases => new()
    {
        { 0, "{id: one, limit: 2, backfill: {}}", "one: a, b" },
        { 0, "{id: one, limit: 2, backfill: {}}, {id: two, limit: 2, backfill: {}}", "one: a, b | two: c, d" },
        { 0, "{id: one, limit: 2, pins: [{ref: d, until: 2026-02-01}], backfill: {}}", "one: d, a" },
        { 0, "{id: one, limit: 2, pins: [{ref: d, until: 2026-02-01}]}", "one: d" },

        // The order of pins: position, rank, file.
        { 0, "{id: one, limit: 4, pins: [{ref: d, until: 2026-02-01}, {ref: e, until: 2026-02-01, position: 1}], backfill: {}}", "one: e, d, a, b" },
        { 0, "{id: one, limit: 3, pins: [{ref: e, until: 2026-02-01, position: 3}], backfill: {}}", "one: a, b, e" },
        { 0, "{id: one, limit: 3, pins: [{ref: e, until: 2026-02-01, position: 2}, {ref: d, until: 2026-02-01, position: 2}], backfill: {}}", "one: a, e, d" },
        { 0, "{id: one, limit: 3, pins: [{ref: e, until: 2026-02-01, position: 3}]}", "one: e" },
        { 0, "{id: one, limit: 2, pins: [{ref: e, until: 2026-02-01}, {ref: d, until: 2026-02-01}, {ref: c, until: 2026-02-01}]}", "one: e, d" },

        // A pin from 12:10 until 12:20.
        { 9, "{id: one, limit: 1, pins: [{ref: e, from: 2026-01-10T12:10, until: 2026-01-10T12:20}], backfill: {}}", "one: a" },
        { 10, "{id: one, limit: 1, pins: [{ref: e, from: 2026-01-10T12:10, until: 2026-01-10T12:20}], backfill: {}}", "one: e" },
        { 19, "{id: one, limit: 1, pins: [{ref: e, from: 2026-01-10T12:10, until: 2026-01-10T12:20}], backfill: {}}", "one: e" },
        { 20, "{id: one, limit: 1, pins: [{ref: e, from: 2026-01-10T12:10, until: 2026-01-10T12:20}], backfill: {}}", "one: a" },

        // De-duplication.
        { 0, "{id: one, limit: 2, backfill: {}}, {id: two, limit: 2, dedupe: false, backfill: {}}", "one: a, b | two: a, b" },
        { 0, "{id: one, limit: 2, claims: false, backfill: {}}, {id: two, limit: 2, backfill: {}}", "one: a, b | two: a, b" },
        { 0, "{id: one, limit: 2, backfill: {}}, {id: two, limit: 2, pins: [{ref: a, until: 2026-02-01}], backfill: {}}", "one: b, c | two: a, d" },
        { 0, "{id: one, limit: 2, backfill: {}}, {id: two, limit: 2, dedupe: false, pins: [{ref: a, until: 2026-02-01}], backfill: {}}", "one: a, b | two: a, b" },
        { 0, "{id: one, limit: 1, pins: [{ref: e, until: 2026-02-01}]}, {id: two, limit: 1, pins: [{ref: e, until: 2026-02-01}], backfill: {}}", "one: e | two: a" },
        { 0, "{id: one, limit: 1, pins: [{ref: e, until: 2026-02-01}, {ref: d, until: 2026-02-01}]}, {id: two, limit: 1, pins: [{ref: d, until: 2026-02-01}]}", "one: e | two: d" },
        { 0, "{id: one, limit: 2, pins: [{ref: e, until: 2026-02-01}, {ref: /e/, until: 2026-02-01}], backfill: {}}", "one: e, a" },

        // Priority decides who is served first; the order of the page stays.
        { 0, "{id: one, limit: 1, priority: 2, backfill: {}}, {id: two, limit: 1, priority: 1, backfill: {}}", "one: b | two: a" },
        { 0, "{id: one, limit: 1, backfill: {}}, {id: two, limit: 1, priority: 1, backfill: {}}", "one: a | two: b" },

        // Too few: the block goes, and claims nothing.
        { 0, "{id: one, limit: 6, min: 6, backfill: {}}, {id: two, limit: 1, backfill: {}}", "two: a" },
        { 0, "{id: one, limit: 6, min: 6, pins: [{ref: a, until: 2026-02-01}], backfill: {}}, {id: two, limit: 1, backfill: {}}", "two: a" },
        { 0, "{id: one, limit: 4, backfill: {}}, {id: two, limit: 3, backfill: {}}", "one: a, b, c, d | two: e" },
        { 0, "{id: one, limit: 4, backfill: {}}, {id: two, limit: 3, on_short: repeat, backfill: {}}", "one: a, b, c, d | two: e, a, b" },
        { 0, "{id: one, limit: 5, backfill: {}}, {id: two, limit: 2, backfill: {}}", "one: a, b, c, d, e" },
        { 0, "{id: one, limit: 5, backfill: {}}, {id: two, limit: 2, on_short: repeat, backfill: {}}", "one: a, b, c, d, e | two: a, b" },

        // Queries.
        { 0, "{id: one, limit: 9, backfill: {max_age: 3h}}", "one: a, b" },
        { 0, "{id: one, limit: 9, backfill: {sort: title}}", "one: a, b, c, d, e" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pins_stand_first_then_what_the_query_finds_and_nothing_twice(int minutes, string blocks, string shown) =>
        Assert.Equal(shown, Newsroom.Of("a", "b", "c", "d", "e").Front($"blocks: [{blocks}]").At(Noon.AddMinutes(minutes)).Blocks());

    [Theory]
    [InlineData("e")]
    [InlineData("stable")]
    [InlineData("content/articles/e.md")]
    [InlineData("@/articles/e.md")]
    [InlineData("/news/e/")]
    [InlineData("/news/e")]
    [InlineData("https://news.example/news/e/")]
    [InlineData("/old/path/")]
    [InlineData("old/path")]
    public void A_pin_names_its_article_by_id_file_path_or_alias(string reference)
    {
        var site = Newsroom.Of("a", "b").Article("e", Noon.AddDays(-9), "id: stable\nurl: /news/e/\naliases: [/old/path/]");

        Assert.Equal("one: e", site.Front($"blocks: [{{id: one, limit: 1, pins: [{{ref: '{reference}', until: 2026-02-01}}], backfill: {{}}}}]").Blocks());
    }

    [Fact]
    public void Two_references_to_one_article_are_one()
    {
        var site = Newsroom.Of("a").Article("e", Noon.AddDays(-9), "aliases: [/old/]")
            .Front("blocks: [{id: one, limit: 3, pins: [{ref: e, until: 2026-02-01}, {ref: /old/, until: 2026-02-01}], backfill: {}}]");

        Assert.Equal("one: e, a", site.Blocks());
    }

    [Fact]
    public void Drafts_and_what_is_embargoed_expired_or_retracted_is_never_shown()
    {
        var site = Newsroom.Of("a")
            .Article("draft", Noon.AddDays(-1), "draft: true")
            .Article("later", Noon.AddDays(1))
            .Article("embargoed", Noon.AddDays(-1), "embargo_until: 2026-01-11")
            .Article("gone", Noon.AddDays(-2), "expire_at: 2026-01-10T12:00")
            .Article("wrong", Noon.AddDays(-2), "corrections: [{at: 2026-01-10, kind: retraction, text: Wrong.}]");
        string[] hidden = ["draft", "later", "embargoed", "gone", "wrong"];
        var pins = string.Join(", ", hidden.Select(name => $"{{ref: {name}, until: 2026-02-01}}"));
        site = site.Front($"blocks: [{{id: one, limit: 9, pins: [{pins}], backfill: {{}}}}]");

        Assert.Equal("one: a", site.Blocks());
        Assert.Equal(
            ["a draft", "expired", "not published yet", "not published yet", "retracted"],
            site.EditionFindings().Select(finding => finding.Split("' is ")[1].Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.All(site.EditionFindings(), finding => Assert.Contains("warning TN067", finding, StringComparison.Ordinal));
    }

    [Fact]
    public void The_short_form_pins_an_article_to_the_block_it_names_in_the_order_of_ranks()
    {
        var site = Newsroom.Of("a", "b")
            .Article("x", Noon.AddDays(-3), "pin: {block: dont-miss, until: 2026-02-01, rank: 2}")
            .Article("y", Noon.AddDays(-4), "pin: {block: dont-miss, until: 2026-02-01, rank: 1}")
            .Article("z", Noon.AddDays(-5), "pin: {block: dont-miss, from: 2026-01-10T12:01, until: 2026-02-01, rank: 1}");

        Assert.Equal("hero: a | top: b, z | dont-miss: y, x", site.Blocks().Split(" | most-viewed")[0]);
        Assert.Equal("hero: a | top: b | dont-miss: y, z, x", site.At(Noon.AddMinutes(1)).Blocks().Split(" | most-viewed")[0]);
        Assert.StartsWith("dont-miss: y, x", site.Blocks("/a/"), StringComparison.Ordinal);
        Assert.Empty(site.EditionFindings());
    }

    [Fact]
    public void An_editors_pick_stands_between_the_pins_and_the_backfill()
    {
        var site = Newsroom.Of("a", "b").Article("pick", Noon.AddDays(-5), "dont_miss: true").Article("pinned", Noon.AddDays(-6))
            .Front("blocks: [{id: dont-miss, limit: 3, pins: [{ref: pinned, until: 2026-02-01}], backfill: {sort: latest}}]");

        Assert.Equal("dont-miss: pinned, pick, a", site.Blocks());
    }

    [Fact]
    public void A_query_finds_by_section_tag_author_and_kind()
    {
        var site = Newsroom.Of("a").And("content/sections/cars.yml", "title: Cars\n").And("content/authors/jo.yml", "name: Jo\n")
            .Article("s", Noon.AddDays(-2), "section: cars")
            .Article("t", Noon.AddDays(-2), "tags: [Editors Pick]")
            .Article("u", Noon.AddDays(-2), "authors: [jo]")
            .Article("k", Noon.AddDays(-2), "kind: opinion")
            .Article("both", Noon.AddDays(-3), "section: cars\ntags: [editors-pick]")
            .Front("""
                blocks:
                  - {id: one, dedupe: false, backfill: {section: cars}}
                  - {id: two, dedupe: false, backfill: {tag: editors-pick}}
                  - {id: three, dedupe: false, backfill: {author: jo}}
                  - {id: four, dedupe: false, backfill: {kind: opinion}}
                  - {id: five, dedupe: false, backfill: {section: cars, tag: editors-pick}}
                """);

        Assert.Equal("one: s, both | two: t, both | three: u | four: k | five: both", site.Blocks());
    }

    [Fact]
    public void Views_and_weight_are_orders_too_with_ties_to_the_newest()
    {
        var site = Newsroom.Of("a", "b", "c").Article("w", Noon.AddDays(-5), "weight: 1")
            .And("content/views/2026-01-10.csv", "date,path,visitors,pageviews,source\n2026-01-10,/c/,9,9,log\n2026-01-10,/b/,8,8,log\n")
            .Front("blocks: [{id: one, dedupe: false, backfill: {sort: views}}, {id: two, dedupe: false, backfill: {sort: weight}}]");

        Assert.Equal("one: c, b, a, w | two: w, a, b, c", site.Blocks());
    }

    [Fact]
    public void Most_viewed_repeats_what_others_show_and_takes_nothing_from_them()
    {
        var site = Newsroom.Of("a", "b", "c")
            .And("content/views/2026-01-10.csv", "date,path,visitors,pageviews,source\n2026-01-10,/a/,9,9,log\n");
        const string others = "{id: hero, backfill: {}}, {id: top, limit: 1, backfill: {}}";

        Assert.Equal("hero: a | top: b", site.Front($"blocks: [{others}]").Blocks());
        Assert.Equal("hero: a | top: b | most-viewed: a", site.Front($"blocks: [{{id: most-viewed, dedupe: false, claims: false}}, {others}]").Blocks());
    }

    [Fact]
    public void A_front_shapes_sections_and_articles_too()
    {
        var site = Newsroom.Of("a").And("content/sections/cars.yml", "title: Cars\n").And("content/sections/chips.yml", "title: Chips\n")
            .Article("x", Noon.AddDays(-2), "section: cars").Article("y", Noon.AddDays(-3), "section: cars").Article("z", Noon.AddDays(-3), "section: chips")
            .Front("blocks: [{id: hero, pins: [{ref: y, until: 2026-02-01}]}, {id: more, backfill: {}}]", "section")
            .Front("blocks: [{id: own, backfill: {section: this}}]", "sections/chips")
            .Front("blocks: [{id: here, limit: 1, backfill: {section: this}}]", "article");

        Assert.Equal("hero: y | more: a, z", site.Blocks("/cars/"));
        Assert.Equal(["x"], Newsroom.PageAt(site.Edition().Value, "/cars/").Items.Select(card => card.Story.Article.Id));
        Assert.Equal("", site.Blocks("/chips/"));
        Assert.StartsWith("here: y", site.Blocks("/cars/x/"), StringComparison.Ordinal);
        Assert.Equal("latest: a, x, y", site.Blocks("/chips/z/"));
    }

    [Fact]
    public void An_override_alters_the_card_and_nothing_else()
    {
        var site = Newsroom.Of("a", "b").Front("""
            blocks:
              - {id: hero, pins: [{ref: b, until: 2026-02-01, headline: "How \"far\"?", kicker: Analysis, image: /crop.svg}]}
              - {id: most-viewed}
            """).WithAsset("static/crop.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>"u8.ToArray());
        var edition = site.Edition();
        Assert.Empty(edition.Findings);
        var home = Newsroom.PageAt(edition.Value, "/");
        var card = Assert.Single(home.Lead!.Cards);

        Assert.Equal(("How “far”?", "Analysis", "/crop.svg"), (card.Title, card.Kicker, card.Image!.Url));
        Assert.Contains(home.MostViewed!.Cards, other => other is { Title: "b", Kicker: null, Image: null } && other.Story == card.Story);
        Assert.Equal("b", Newsroom.PageAt(edition.Value, "/b/").Title);
        var files = SiteBuild.Run(site.WithTheme()).Value.Tree.Files;
        Assert.Equal(["index.html"], OutputTexts.Of(files).Where(file => file.Text.Contains("How “far”?", StringComparison.Ordinal)).Select(file => file.Path));
    }

    [Fact]
    public void A_pin_does_not_hide_that_somebody_paid()
    {
        var site = Newsroom.Of("a").Article("paid", Noon.AddDays(-1), "sponsored: Volt Ltd")
            .Front("blocks: [{id: hero, pins: [{ref: paid, until: 2026-02-01, kicker: Analysis}]}]");

        Assert.Equal("Sponsored", Newsroom.PageAt(site.Edition().Value, "/").Lead!.Cards[0].Kicker);
    }

    [Fact]
    public void Pages_with_the_same_block_share_it()
    {
        var site = Newsroom.Of("a", "b", "c", "d", "e", "f").Article("p", Noon.AddDays(-9), "pin: {block: dont-miss, until: 2026-02-01}");
        var pages = SitePages.Compose(site.Edition().Value).Where(page => page.View.Url is "/e/" or "/f/").Select(page => page.View.DontMiss).ToList();

        Assert.Equal(["p", "a", "b", "c"], pages[0]!.Cards.Select(card => card.Story.Article.Id));
        Assert.Same(pages[0], pages[1]);
    }

    [Fact]
    public void What_becomes_of_every_pin_is_known()
    {
        var site = Newsroom.Of("a", "b", "c").Article("own", Noon.AddDays(-1), "pin: {block: dont-miss, until: 2026-02-01}").Front("""
            blocks:
              - id: top
                pins: [{ref: a, until: 2026-02-01}, {ref: b, from: 2026-01-11, until: 2026-02-01}, {ref: c, until: 2026-01-10T12:00}]
              - id: dont-miss
            """);

        Assert.Equal(
            [("home", "top", "a", PinState.Active), ("home", "top", "b", PinState.Waiting), ("home", "top", "c", PinState.Over), (null, "dont-miss", "own", PinState.Active)],
            site.Edition().Value.Fronts.Pins.Select(pin => (pin.Front, pin.Block, pin.Ref, pin.State)));
    }
}
