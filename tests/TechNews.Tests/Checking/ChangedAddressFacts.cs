using TechNews.Diagnostics;

namespace TechNews.Tests.Checking;

/// <summary>TN107. It is 10 January 2026, noon; the article is of the second.</summary>
public sealed class ChangedAddressFacts
{
    private const string Dated = TestSite.Config + "permalinks: {articles: /:year/:month/:slug/}\n";

    [Fact]
    public void A_slug_that_changed_after_publishing_is_found_at_its_line_with_the_alias_to_add()
    {
        var finding = Assert.Single(Findings(Past.Empty.With("2026-01-03T10:00", Article("slug: old")).With("2026-01-05T10:00", Article("slug: new")), Article("slug: new")));
        Assert.Equal("content/articles/a.md:4:7", finding.Where.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("the article was at /old/ (public since 2026-01-03, commit 0103100), which leads nowhere now", finding.Message);
        Assert.Equal("Add the line `aliases: [/old/]` to the front matter", finding.Help);
    }

    [Fact]
    public void A_change_that_is_not_committed_yet_counts_as_one_of_now() =>
        Assert.Contains("/old/", Assert.Single(Findings(Past.Empty.With("2026-01-03T10:00", Article("slug: old")), Article("slug: new"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("slug: new\naliases: [/old/]")]
    [InlineData("slug: new\nredirect_from: [/old]")]
    [InlineData("slug: new\naliases: [/old/index.html]")]
    [InlineData("url: /old/")]
    [InlineData("slug: new\ndraft: true")]
    public void What_leads_somewhere_or_is_not_there_is_no_finding(string front) =>
        Assert.Empty(Findings(Past.Empty.With("2026-01-03T10:00", Article("slug: old")), Article(front)));

    [Theory]
    [InlineData("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-02\nslug: b\naliases: [/old/]\n---\nText.\n")]
    [InlineData("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-02\nslug: old\n---\nText.\n")]
    [InlineData("content/pages/old.md", "---\ntitle: Old\n---\nText.\n")]
    [InlineData("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-02\nslug: old\nexpire_at: 2026-01-03\nunpublish: {redirect: /new/}\n---\nText.\n")]
    public void The_old_address_may_lead_to_something_else(string path, string text) =>
        Assert.Empty(Past.Empty.With("2026-01-03T10:00", Article("slug: old")).Findings(TestSite.With(Past.A, Article("slug: new")).And(path, text), "TN107"));

    [Theory]
    [InlineData("slug: old\ndraft: true")]
    [InlineData("slug: old\nembargo_until: 2026-01-05T10:01")]
    [InlineData("slug: old\nexpire_at: 2026-01-03")]
    [InlineData("slug: old\nslug: old")] // An error, with which nothing was published.
    public void An_address_that_no_reader_had_does_not_count(string front) =>
        Assert.Empty(Findings(Past.Empty.With("2026-01-03T10:00", Article(front)).With("2026-01-05T10:00", Article("slug: new")), Article("slug: new")));

    [Fact]
    public void What_was_scheduled_appeared_while_its_text_stood()
    {
        var past = Past.Empty.With("2025-12-01T10:00", Article("slug: old\nembargo_until: 2026-01-04T09:00")).With("2026-01-05T10:00", Article("slug: new"));
        Assert.Contains("public since 2026-01-04, commit 1201100", Assert.Single(Findings(past, Article("slug: new"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_renamed_had_the_address_of_its_old_name()
    {
        var past = Past.Empty.With("2026-01-03T10:00", Article(""), path: "content/articles/first-name.md").With("2026-01-05T10:00", Article(""));
        var finding = Assert.Single(Findings(past, Article("")));
        Assert.Equal("content/articles/a.md:2:8", finding.Where.ToString());
        Assert.Contains("/first-name/", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_renamed_and_not_committed_is_known_by_its_headline() =>
        Assert.Contains("/first-name/", Assert.Single(Findings(Past.Empty.With("2026-01-03T10:00", Article(""), "content/articles/first-name.md"), Article(""))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rename_with_so_many_changes_that_git_sees_two_files_is_known_by_its_headline()
    {
        const string First = "content/articles/first-name.md";
        const string Second = "content/articles/second-name.md";
        var past = Past.Empty.With("2026-01-03T10:00", Article(""), First).Deleted("2026-01-04T10:00", First)
            .With("2026-01-04T10:00", Article(""), Second).Deleted("2026-01-05T10:00", Second).With("2026-01-05T10:00", Article(""));
        Assert.Contains("/first-name/ (public since 2026-01-03, commit 0103100), /second-name/", Assert.Single(Findings(past, Article(""))).Message, StringComparison.Ordinal);

        // Not where another commit deleted it, or another article has its place.
        Assert.Empty(Findings(Past.Empty.With("2026-01-03T10:00", Article(""), First).Deleted("2026-01-04T10:00", First).With("2026-01-05T10:00", Article("")), Article("")));
        var other = Article("").Replace("title: A", "title: B", StringComparison.Ordinal);
        Assert.Empty(Findings(Past.Empty.With("2026-01-03T10:00", other, First).Deleted("2026-01-05T10:00", First).With("2026-01-05T10:00", Article("")), Article("")));
    }

    [Fact]
    public void Section_and_date_are_found_at_their_own_lines()
    {
        var sections = TestSite.With("content/sections/x.yml", "title: X\n").And("content/sections/y.yml", "title: Y\n");
        var moved = Past.Empty.With("2026-01-03T10:00", Article("section: x")).Findings(sections.And(Past.A, Article("section: y")), "TN107");
        Assert.Equal("content/articles/a.md:4:10", Assert.Single(moved).Where.ToString());
        Assert.Contains("/x/a/", moved[0].Message, StringComparison.Ordinal);
        var slugged = Past.Empty.With("2026-01-03T10:00", Article("slug: b\nsection: x")).Findings(sections.And(Past.A, Article("slug: b\nsection: y")), "TN107");
        Assert.Equal("content/articles/a.md:5:10", Assert.Single(slugged).Where.ToString());

        var earlier = Article("").Replace("2026-01-02", "2025-12-31", StringComparison.Ordinal);
        var dated = Past.Empty.With("2026-01-03T10:00", earlier).Findings(TestSite.With("site.yml", Dated).And(Past.A, Article("")), "TN107");
        Assert.Equal("content/articles/a.md:3:7", Assert.Single(dated).Where.ToString());
        Assert.Contains("/2025/12/a/", dated[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Permalinks_that_changed_move_every_article_and_a_preserved_address_is_none()
    {
        var site = TestSite.With("site.yml", Dated).And(Past.A, Article(""));
        var past = Past.Empty.WithConfig("2026-01-03T10:00", TestSite.Config).WithConfig("2026-01-06T10:00", Dated).With("2026-01-03T10:00", Article(""));
        var finding = Assert.Single(past.Findings(site, "TN107"));
        Assert.Contains("/a/ (public since 2026-01-03, commit 0103100)", finding.Message, StringComparison.Ordinal);

        // One commit changes the rule and keeps the address of what there was.
        var kept = past.With("2026-01-06T10:00", Article("url: /a/"));
        Assert.Empty(kept.Findings(site.And(Past.A, Article("url: /a/")), "TN107"));
    }

    [Fact]
    public void All_addresses_of_one_article_are_one_finding()
    {
        var past = Past.Empty.With("2026-01-03T10:00", Article("slug: one")).With("2026-01-04T10:00", Article("slug: zwölf")).With("2026-01-05T10:00", Article("slug: a,b"));
        var finding = Assert.Single(Findings(past, Article("slug: new\naliases: [/zero/]")));
        Assert.Equal(
            "the article was at /one/ (public since 2026-01-03, commit 0103100), /zwölf/ (public since 2026-01-04, commit 0104100), /a%2Cb/ (public since 2026-01-05, commit 0105100), which lead nowhere now",
            finding.Message);
        Assert.Equal("Add /one/, /zwölf/, /a%2Cb/ to 'aliases' in the front matter", finding.Help);
        Assert.Empty(Findings(past, Article("slug: new\naliases: [/one/, /zwölf/, /a%2Cb/]")));
    }

    [Fact]
    public void The_prefix_of_the_site_is_no_part_of_an_address()
    {
        var under = TestSite.Config.Replace("example/", "example/news/", StringComparison.Ordinal);
        var past = Past.Empty.WithConfig("2026-01-03T10:00", TestSite.Config).WithConfig("2026-01-05T10:00", under).With("2026-01-03T10:00", Article("slug: old"));
        Assert.Empty(past.Findings(TestSite.With("site.yml", under).And(Past.A, Article("slug: old")), "TN107"));
        Assert.Contains("was at /old/", Assert.Single(past.Findings(TestSite.With("site.yml", under).And(Past.A, Article("slug: new")), "TN107")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off", 0)]
    [InlineData("hint", 1)]
    public void The_site_sets_the_level(string level, int count)
    {
        var site = TestSite.With("site.yml", TestSite.Config + $"lint: {{TN107: {level}}}\n").And(Past.A, Article("slug: new"));
        var found = Past.Empty.With("2026-01-03T10:00", Article("slug: old")).Findings(site, "TN107");
        Assert.Equal(count, found.Length);
        Assert.All(found, finding => Assert.Equal(Severity.Hint, finding.Severity));
    }

    private static string Article(string front) => $"---\ntitle: A\ndate: 2026-01-02\n{(front.Length > 0 ? front + "\n" : "")}---\nText.\n";

    private static Diagnostic[] Findings(Past past, string now) => past.Findings(TestSite.With(Past.A, now), "TN107");
}
