namespace TechNews.Tests.Parsing;

/// <summary>What is said of fronts and pins, and where.</summary>
public class FrontProblemFacts
{
    private static readonly TestSite Site = Newsroom.Of("a", "b")
        .Article("draft", Newsroom.Noon, "draft: true").Article("aliased", Newsroom.Noon.AddDays(-1), "aliases: [/old/story/]\ntags: [Solid state]")
        .And("content/sections/cars.yml", "title: Cars\n").And("content/authors/jo.yml", "name: Jo\n");

    public static TheoryData<string, string> InFronts => new()
    {
        { "blokcs: []", "1:1: error TN048: unknown key 'blokcs' - did you mean 'blocks'?" },
        { "blocks: [{id: one, limt: 3}]", "1:20: error TN048: unknown key 'limt' - did you mean 'limit'?" },
        { "blocks: [{id: one, pins: [{ref: a, util: 2026-02-01, until: 2026-02-01}]}]", "1:36: error TN048: unknown key 'util' - did you mean 'until'?" },
        { "blocks: [{id: one, backfill: {secton: cars}}]", "1:31: error TN048: unknown key 'secton' - did you mean 'section'?" },
        { "blocks: [{limit: 3}]", "1:10: error TN019: the key 'id' is missing" },
        { "blocks: [{id: one}, {id: one}]", "1:26: error TN049: two blocks of this front have the id 'one': this one and content/fronts/home.yml:1:15" },
        { "blocks: [{id: 'a b'}]", "1:15: error TN049: 'a b' is no id of a block" },
        { "blocks: [{id: one, kind: herro}]", "1:26: error TN024: 'kind' cannot be 'herro' - did you mean 'hero'?" },
        { "blocks: [{id: one, limit: 0}]", "1:27: error TN018: 'limit' wants a whole number from 1 to 1000, not '0'" },
        { "blocks: [{id: one, on_short: drop}]", "1:30: error TN024: 'on_short' cannot be 'drop'" },
        { "blocks: [{id: one, limit: 2, min: 3}]", "1:30: error TN049: 'min' is more than 'limit', so that the block could never be shown" },
        { "blocks: [{id: one, limit: 2, pins: [{ref: a, until: 2026-02-01, position: 3}]}]", "1:43: error TN049: position 3 is beyond the block's limit of 2" },
        { "blocks: [{id: top, pins: [{ref: a, until: 2026-02-01, position: 4}]}]", "1:33: error TN243: position 4 is beyond the block's limit of 3" },
        { "blocks: [{id: hero, limit: 2}]", "1:21: error TN049: a hero is one story" },
        { "blocks: [{id: most-viewed, dedupe: true}]", "1:28: error TN049: Most Viewed must repeat what the page shows already" },
        { "blocks: [{id: most-viewed, pins: [{ref: a, until: 2026-02-01}]}]", "1:28: error TN049: nothing can be pinned to Most Viewed" },
        { "blocks: [{id: one, ranking: {window: 1d}}]", "1:20: error TN049: only Most Viewed is ranked" },
        { "blocks: [{id: most-viewed, ranking: {windw: 1d}}]", "1:38: error TN048: unknown key 'windw' - did you mean 'window'?" },
        { "blocks: [{id: most-viewed, ranking: {window: soon}}]", "1:46: error TN036: 'window' wants hours, days, weeks, months or 'all', not 'soon'" },
        { "blocks: [{id: most-viewed, ranking: {section: carz}}]", "1:47: error TN013: unknown section 'carz' - did you mean 'cars'?" },
        { "blocks: [{id: most-viewed, ranking: {section: this}}]", "1:47: error TN013: unknown section 'this'" },
        { "blocks: [{id: most-viewed, ranking: {order_by: hot, half_life: 6h}}]", "1:53: warning TN029: 'half_life' has no effect: only 'order_by: trending' has a half-life" },
        { "blocks: [{id: sections, backfill: {}}]", "1:25: error TN049: a block of all sections is filled from the sections" },
        { "blocks: [{id: one, pins: [{ref: a}]}]", "1:33: warning TN125: this pin has no end: it stays until somebody remembers it" },
        { "blocks: [{id: one, pins: [{until: 2026-02-01}]}]", "1:27: error TN019: the key 'ref' is missing" },
        { "blocks: [{id: one, pins: [{ref: a, from: 2026-02-01, until: 2026-02-01}]}]", "1:61: error TN025: 'until' is not after 'from' at content/fronts/home.yml:1:42: this pin could never be active" },
        { "blocks: [{id: one, pins: [{ref: a, until: 10/01/2026}]}]", "1:43: error TN020: 'until' is no date that can be read: day and month cannot be told apart in another country" },
        { "blocks: [{id: one, pins: [{ref: a, until: 2026-01-10}]}]", "1:33: warning TN067: this pin to 'one' ended at 2026-01-10T00:00+00:00" },
        { "blocks: [{id: one, pins: [{ref: draft, until: 2026-02-01}]}]", "1:33: warning TN067: the pinned article 'draft' is a draft: the pin is skipped" },
        { "blocks: [{id: one, pins: [{ref: drat, until: 2026-02-01}]}]", "1:33: error TN063: unknown article 'drat' - did you mean 'draft'?" },
        { "blocks: [{id: one, pins: [{ref: /old/storys/, until: 2026-02-01}]}]", "1:33: error TN063: unknown article '/old/storys/' - did you mean '/old/story'?" },
        { "blocks: [{id: one, pins: [{ref: a, until: 2026-02-01}]}, {id: two, pins: [{ref: a, until: 2026-02-01}]}]", "1:63: warning TN068: 'a' is pinned to 'two' and to 'one': the page shows it once, in 'one'" },
        { "blocks: [{id: one, pins: [{ref: a, until: 2026-02-01, image: /no.svg}]}]", "1:62: error TN112: missing image: no file is found for '/no.svg'" },
        { "blocks: [{id: one, backfill: {section: carz}}]", "1:40: error TN013: unknown section 'carz' - did you mean 'cars'?" },
        { "blocks: [{id: one, backfill: {section: this}}]", "1:40: error TN013: unknown section 'this'" },
        { "blocks: [{id: one, backfill: {author: jp}}]", "1:39: error TN012: unknown author 'jp' - did you mean 'jo'?" },
        { "blocks: [{id: one, backfill: {tag: solid-stats}}]", "1:36: warning TN069: no article has the tag 'solid-stats' - did you mean 'Solid state'?" },
        { "blocks: [{id: one, backfill: {max_age: soon}}]", "1:40: error TN036: 'max_age' wants a number of hours or days, not 'soon'" },
    };

    [Theory]
    [MemberData(nameof(InFronts))]
    public void A_mistake_in_a_front_is_said_at_its_place(string front, string finding) =>
        Assert.Equal($"content/fronts/home.yml:{finding}", Assert.Single(Site.Front(front).EditionFindings(), said => !said.Contains("TN019: the key 'blocks'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("pin: {block: dont-mis, until: 2026-02-01}", "4:14: error TN048: no front has a block 'dont-mis' to pin to - did you mean 'dont-miss'?")]
    [InlineData("pin: {block: most-viewed, until: 2026-02-01}", "4:14: error TN048: no front has a block 'most-viewed' to pin to")]
    [InlineData("pin: {block: hero}", "4:1: warning TN125: this pin has no end: it stays until somebody remembers it")]
    [InlineData("pin: {until: 2026-02-01}", "4:1: error TN019: the key 'block' is missing")]
    [InlineData("pin: {block: hero, until: 2026-01-10}", "4:14: warning TN067: this pin to 'hero' ended at 2026-01-10T00:00+00:00")]
    [InlineData("pin: {block: hero, from: 2026-02-02, until: 2026-02-01}", "4:45: error TN025: 'until' is not after 'from' at content/articles/x.md:4:26: this pin could never be active")]
    public void A_mistake_in_the_short_form_is_said_at_its_place(string front, string finding) =>
        Assert.Equal($"content/articles/x.md:{finding}", Assert.Single(Site.Article("x", Newsroom.Noon.AddDays(-1), front).EditionFindings()));

    [Theory]
    [InlineData("homer", "content/fronts/homer.yml:1:1: error TN048: no page is made from a front of the name 'homer' - did you mean 'home'?")]
    [InlineData("sections/carz", "content/fronts/sections/carz.yml:1:1: error TN048: there is no section 'carz' for this front - did you mean 'cars'?")]
    public void A_front_that_no_page_shows_is_an_error(string name, string finding) =>
        Assert.Equal([finding], Site.Front("blocks: [{id: one}]", name).EditionFindings());

    [Fact]
    public void A_pin_that_waits_for_its_article_is_no_mistake()
    {
        var site = Newsroom.Of("a").Article("later", Newsroom.Noon.AddDays(1), "pin: {block: hero, until: 2026-02-01}")
            .Front("blocks: [{id: hero, pins: [{ref: later, from: 2026-01-11T12:00, until: 2026-02-01}], backfill: {}}]");

        Assert.Empty(site.EditionFindings());
    }

    [Fact]
    public void Another_kind_of_file_among_the_fronts_is_not_read() =>
        Assert.Equal(
            ["content/fronts/home.md:1:1: warning TN028: this file is not read: fronts are files ending in .yml"],
            Newsroom.Of("a").And("content/fronts/home.md", "x").EditionFindings());
}
