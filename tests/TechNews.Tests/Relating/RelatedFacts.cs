using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary>Which articles are related, found by what they say.</summary>
public class RelatedFacts
{
    private static readonly string[] Chips = ["lithography", "wafer", "transistor", "foundry", "silicon", "nanometre", "packaging", "yield"];
    private static readonly string[] Cars = ["charging", "battery", "range", "kilowatt", "motor", "autobahn", "coupling", "tyre"];
    private static readonly string[] Space = ["orbit", "booster", "payload", "telemetry", "launchpad", "capsule", "perigee", "docking"];

    private static readonly string[][] Words = [Chips, Cars, Space];

    // Twelve articles of three topics; each also has words of its own and words that all have.
    private static readonly TestSite Topics = Enumerable.Range(0, 12).Aggregate(TestSite.Empty, (site, i) => site.Article(
        $"{"abc"[i % 3]}{i / 3}", $"2026-01-0{1 + (i / 3)}", body: Body(Words[i % 3], i)));

    private static readonly TestSite Newsroom = Topics.With("content/sections/chips.yml", "title: Chips\n")
        .With("content/authors/jo.yml", "name: Jo\n").With("content/authors/al.yml", "name: Al\n").With("content/authors/kim.yml", "name: Kim\n");

    [Fact]
    public void Every_article_finds_its_topic_and_nothing_else()
    {
        var edition = Topics.Edition();
        for (var i = 0; i < edition.Stories.Length; i++)
        {
            var topic = edition.Stories[i].Article.Id[0];
            Assert.Equal(3, edition.Related[i].Length);
            Assert.All(edition.Related[i], other => Assert.Equal(topic, other.Article.Id[0]));
        }

        Assert.Equal("a3 a1 a0", Related(Topics, "a2")); // All alike, so the nearest day first, and of two as near the newer.
    }

    [Fact]
    public void Words_that_most_articles_share_relate_nothing()
    {
        var site = Topics.Article("common", "2026-01-05", body: "They said that this will have been there before.\n");
        Assert.Equal("", Related(site, "common"));
    }

    [Fact]
    public void One_shared_word_alone_relates_nothing()
    {
        var site = Topics.Article("one", "2026-01-05", body: "Zymurgy wafer quincunx.\n");
        Assert.Equal("", Related(site, "one"));
        Assert.NotEqual("", Related(site.Article("one", "2026-01-05", body: "Zymurgy wafer transistor.\n"), "one"));
    }

    [Fact]
    public void A_shared_tag_relates_but_one_on_every_article_does_not()
    {
        var site = Topics.Article("x", "2026-01-05", "tags: [rare]", "Zymurgy.\n").Article("y", "2026-01-06", "tags: [rare]", "Quincunx.\n");
        Assert.Equal("y", Related(site, "x"));

        var tagged = Enumerable.Range(0, 12).Aggregate(TestSite.Empty, (made, i) => made.Article(
            $"{"abc"[i % 3]}{i / 3}", $"2026-01-0{1 + (i / 3)}", "tags: [news]", Body(Words[i % 3], i)));
        Assert.Equal(All(Topics), All(tagged));
        Assert.Equal(Lists(Topics).PostingsRead, Lists(tagged).PostingsRead);
    }

    [Theory]
    [InlineData(700)]
    [InlineData(1100)]
    public void Any_number_of_shared_tags_relates(int count)
    {
        var tags = $"tags: [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"t{i}"))}]";
        var site = Topics.Article("x", "2026-01-05", tags, "Zymurgy.\n").Article("y", "2026-01-06", tags, "Quincunx.\n");
        Assert.Equal("y", Related(site, "x"));
    }

    [Fact]
    public void Scripts_without_spaces_are_compared_by_pairs_of_characters()
    {
        var site = Topics.Article("jp1", "2026-01-05", body: "半導体工場の新しい露光装置\n").Article("jp2", "2026-01-06", body: "露光装置を備えた半導体工場\n");
        Assert.Equal("jp2", Related(site, "jp1"));
    }

    [Fact]
    public void The_editor_comes_first_in_order_and_what_the_editor_excludes_is_never_shown()
    {
        var site = Topics.Article("mine", "2026-01-05", "related: [c0, b0, a1]\nrelated_exclude: [a3, b0]", Body(Chips, 40));
        Assert.Equal("c0 a1 a2 a0", Related(site, "mine"));
    }

    [Fact]
    public void An_unknown_id_is_an_error_at_its_place()
    {
        var finding = Assert.Single(Topics.Article("mine", "2026-01-05", "related: [a7]").Edit().Findings);
        Assert.Equal(("TN063", Severity.Error, "content/articles/mine.md", 4), (finding.Code, finding.Severity, finding.Where.Path, finding.Where.Line));
        Assert.Contains("did you mean 'a", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_body_links_to_is_related_already()
    {
        var site = Topics.Article("mine", "2026-01-05", body: Body(Chips, 40) + "\nSee [this](a3.md) and [that](@/a1.md#top).\n\n## Top\n");
        Assert.Equal("a2 a0", Related(site.Article("a1", "2026-01-02", body: Body(Chips, 3) + "\n## Top\n"), "mine"));
    }

    [Fact]
    public void A_copy_is_no_further_reading()
    {
        var text = string.Join(' ', Chips.Concat(Cars).Concat(Space).Concat(Enumerable.Range(0, 30).Select(i => $"word{i}")));
        var site = Topics.Article("one", "2026-01-05", body: text).Article("two", "2026-01-06", body: text).Article("three", "2026-01-07", body: text + " but much more is said: " + Body(Chips, 77));
        Assert.DoesNotContain("two", Related(site, "one").Split(' '));
    }

    [Fact]
    public void Retracted_and_hidden_articles_are_related_to_nothing()
    {
        var site = Topics.Article("a0", "2026-01-01", "noindex: true", Body(Chips, 0))
            .Article("a1", "2026-01-02", "corrections: [{at: 2026-01-03, kind: retraction, text: Wrong.}]", Body(Chips, 3));
        Assert.Equal("a3", Related(site, "a2"));
    }

    [Fact]
    public void What_is_not_published_changes_no_list()
    {
        var site = Topics;
        foreach (var (hidden, i) in new[] { "draft: true", "publish_at: 2026-02-01", "expire_at: 2026-01-09" }.Select((hidden, i) => (hidden, i)))
            site = site.Article($"hidden{i}", "2026-01-05", hidden, Body(Chips, 0));
        Assert.Equal(All(Topics), All(site));
    }

    [Fact]
    public void No_author_fills_a_list_while_there_are_others()
    {
        var site = Newsroom;
        for (var i = 0; i < 4; i++) site = site.Article($"a{i}", $"2026-01-0{i + 1}", "author: jo", Body(Chips, i * 3));
        site = site.Article("other", "2025-06-01", "author: al", Body(Chips, 50)).Article("mine", "2026-01-05", body: Body(Chips, 60));
        Assert.Equal("a3 a2 other a1 a0", Related(site, "mine"));
        Assert.Equal("a3 other a2 a1 a0", Related(site.Setting("related: {per_author: 1}"), "mine"));
    }

    [Fact]
    public void Each_of_several_authors_counts_as_if_alone()
    {
        var site = Newsroom;
        foreach (var (i, authors) in new[] { (3, "[jo, al]"), (2, "[al]"), (1, "[kim]"), (0, "[jo]") })
            site = site.Article($"a{i}", $"2026-01-0{i + 1}", $"authors: {authors}", Body(Chips, i * 3));
        site = site.Article("mine", "2026-01-05", body: Body(Chips, 60)).Setting("related: {per_author: 1}");
        Assert.Equal("a3 a1 a2 a0", Related(site, "mine"));
    }

    [Fact]
    public void A_shared_section_and_an_author_in_common_outweigh_a_few_days()
    {
        var site = Newsroom.Article("a0", "2026-01-01", "section: chips", Body(Chips, 0)).Article("a1", "2026-01-02", "authors: [kim, al]", Body(Chips, 3));
        Assert.Equal("a3 a2 a1 a0", Related(site.Article("mine", "2026-01-05", body: Body(Chips, 60)), "mine")); // No section is none in common.
        Assert.Equal("a0 a1 a3 a2", Related(site.Article("mine", "2026-01-05", "section: chips\nauthors: [jo, al]", Body(Chips, 60)), "mine"));
        Assert.Equal("a1 a3 a2 a0", Related(site.Article("mine", "2026-01-05", "author: kim", Body(Chips, 60)), "mine"));
    }

    [Fact]
    public void An_old_article_gains_a_closer_newer_one_unless_the_site_wants_its_past_to_stand()
    {
        var site = Topics.Article("new", "2026-01-09", body: Body(Chips, 0) + " " + Body(Chips, 0));
        Assert.Contains("new", Related(site, "a3").Split(' '));

        var stable = Topics.Setting("related: {include_newer: false}");
        var grown = stable.Article("new", "2026-01-09", "tags: [x]", Body(Chips, 40)).Article("newer", "2026-01-10", body: Body(Cars, 5) + Body(Space, 4));
        Assert.Equal("a2 a1 a0", Related(stable, "a3"));
        Assert.Equal("", Related(stable, "a0"));
        Assert.Equal(All(stable), All(grown).Where(line => !line.StartsWith("new", StringComparison.Ordinal)));
        Assert.Equal("a3 a2 a1 a0", Related(grown, "new"));
    }

    [Fact]
    public void Where_the_past_stands_no_byte_of_an_older_page_changes()
    {
        // A page that shows what is related and nothing of the day: no latest, no ranking, nothing that claims a story first.
        const string page = "{{ page.title }}{{ for card in page.more_on_story?.items }} {{ card.url }}{{ end }}{{ for card in page.related?.items }} {{ card.url }}{{ end }}";
        var site = Topics.Setting("related: {include_newer: false}").And("content/fronts/article.yml", "blocks: [{id: most-viewed}]");
        var grown = site.Article("new", "2026-01-09", "tags: [x]", Body(Chips, 0) + Body(Cars, 5));
        var (before, after) = (Pages(site), Pages(grown));
        Assert.Equal(("Title a3 /a2/ /a1/ /a0/", 12), (before["a3/index.html"], before.Count));
        Assert.All(before, entry => Assert.Equal(entry.Value, after[entry.Key]));

        Dictionary<string, string> Pages(TestSite made)
        {
            var inputs = made.WithTheme();
            inputs = inputs with { Templates = [.. inputs.Templates.Select(text => text.Path is "templates/article.html" ? new SourceText(text.Path, page) : text)] };
            var built = SiteBuild.Run(inputs);
            Assert.DoesNotContain(built.Findings, finding => finding.Severity == Severity.Error);
            return OutputTexts.Of(built.Value.Tree.Files).Where(file => file.Path.Length == "a0/index.html".Length && file.Path.EndsWith("/index.html", StringComparison.Ordinal))
                .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Neither_threads_nor_the_order_of_the_input_change_anything()
    {
        var stories = Editing.LiveStories(Topics.Parse().Value, Topics.Options);
        var one = RelatedStories.Of(stories, new(), 12, threads: 1).Lists;
        var two = RelatedStories.Of(stories, new(), 12, threads: 2).Lists;
        Assert.Equal(one.Select(list => Ids(list)), two.Select(list => Ids(list)));

        var shuffled = Topics.Parse().Value;
        shuffled = shuffled with { Articles = [.. shuffled.Articles.Reverse()] };
        Assert.Equal(All(Topics), Lines(Editing.EditionOf(shuffled, Topics.Options).Value));
    }

    [Fact]
    public void With_too_little_related_the_page_shows_the_section_under_its_own_name()
    {
        var site = Enumerable.Range(1, 20).Aggregate(TestSite.With("content/sections/chips.yml", "title: Chips\n"), (made, i) =>
            made.Article($"s{i:00}", $"2025-12-{i:00}", i < 12 ? "section: chips" : "", $"{Letters(i)} {(i is 1 or 2 ? "zymurgy quincunx" : "")}.\n"));
        Assert.Equal("More in Chips: s11 s10 s09", site.Page("chips/s03/index.html").Related.Said());
        Assert.Equal("nothing", site.Page("s20/index.html").Related.Said()); // Of no section; the latest stand below.
        Assert.Equal("Related: s02", site.Page("chips/s01/index.html").Related.Said());
        Assert.Equal("More in Chips: s11 s10 s09", site.Setting("related: {min: 2}").Page("chips/s01/index.html").Related.Said());
    }

    private static string Body(string[] topic, int seed) =>
        $"They said that this will have been there before: {string.Join(' ', topic)} {Letters(seed)}.\n";

    private static string Letters(int seed) => string.Concat(seed.ToString("00", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "qwertzuiop"[digit - '0'] + "xq"));

    private static string Related(TestSite site, string id)
    {
        var edition = site.Edition();
        return Ids(edition.Related[edition.Stories.ToList().FindIndex(story => story.Article.Id == id)]);
    }

    private static RelatedLists Lists(TestSite site) => RelatedStories.Of(Editing.LiveStories(site.Parse().Value, site.Options), new(), 12);

    private static string[] All(TestSite site) => Lines(site.Edition());

    private static string[] Lines(Edition edition) => [.. edition.Stories.Select((story, i) => $"{story.Article.Id}: {Ids(edition.Related[i])}")];

    private static string Ids(IEnumerable<Story> stories) => string.Join(' ', stories.Select(story => story.Article.Id));
}
