using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

/// <summary>What <c>site.yml</c> may say; a key that is not known is an error.</summary>
public sealed class ConfigFacts
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "titel: x", ":4:1: error TN030: unknown key 'titel' - did you mean 'title'?" },
        { "excerpt: {sidbar: 9}", ":4:11: error TN030: unknown key 'sidbar' in 'excerpt' - did you mean 'sidebar'?" },
        { "baseURL: x", ":4:1: error TN031: 'baseURL' is another generator's key: here it is 'base_url'" },
        { "paginate: 5", ":4:1: error TN031: 'paginate' is another generator's key: here it is 'page_size'" },
        { "timeZone: UTC", ":4:1: error TN031: 'timeZone' is another generator's key: here it is 'time_zone'" },
        { "permalink: /x/", ":4:1: error TN031: 'permalink' is another generator's key: here it is 'permalinks.articles'" },
        { "permalinks: {articles: /:section/}", ":4:24: error TN034: this permalink cannot make URLs: without ':slug' all articles would share one URL" },
        { "permalinks: {articles: /:slugg/}", ":4:24: error TN034: this permalink cannot make URLs: ':slugg' is unknown - did you mean ':slug'?" },
        { "permalinks: {articles: :slug}", ":4:24: error TN034: this permalink cannot make URLs: it must start and end with '/'" },
        { "permalinks: {articles: /../:slug/}", ":4:24: error TN034: this permalink cannot make URLs: it holds '..'" },
        { "output_dir: ../public", ":4:13: error TN035: 'output_dir' cannot be this folder: it holds '..'" },
        { "output_dir: /tmp/x", ":4:13: error TN035: 'output_dir' cannot be this folder: it must be relative to the site's own folder" },
        { "output_dir: content/out", ":4:13: error TN035: 'output_dir' cannot be this folder: 'content' holds sources of the site" },
        { "output_dir: .git", ":4:13: error TN035: 'output_dir' cannot be this folder: it starts with a dot, which hides the file" },
        { "output_dir: .", ":4:13: error TN035: 'output_dir' cannot be this folder: it holds '.'" },
        { "page_size: 0", ":4:12: error TN018: 'page_size' wants a whole number from 1 to 1000, not '0'" },
        { "excerpt: {list: many}", ":4:17: error TN018: 'list' wants a whole number from 1 to 1000, not 'many'" },
        { "most_viewed: {window: 24x}", ":4:23: error TN036: 'window' wants hours, days, weeks, months or 'all', not '24x'" },
        { "most_viewed: {stale_after: soon}", ":4:28: error TN036: 'stale_after' wants a number of hours or days, not 'soon'" },
        { "clock: yesterday", ":4:8: error TN020: 'clock' is no date that can be read: it is not in the form of ISO 8601" },
        { "language: klingon!", ":4:11: error TN018: 'language' wants a language code, not 'klingon!'" },
        { "min_version: 99.0", ":4:14: error TN038: this site needs technews 99.0 or newer, and this is 0.1.0" },
        { "lint: {TN105: loud}", ":4:15: error TN024: 'TN105' cannot be 'loud'" },
        { "menus: {footer: [{title: X, url: \"javascript:alert(1)\"}]}", ":4:34: error TN042: this link leads nowhere: it must be a path of the site, or start with https:, http: or mailto:" },
        { "title: again", ":4:1: error TN015: the key 'title' stands here and at site.yml:1:1" },
    };

    [Fact]
    public void Every_key_reaches_the_model()
    {
        var site = TestSite.With("site.yml",
            """
            title: "The Paper"
            base_url: https://news.example/sub
            time_zone: Europe/Berlin
            description: D
            copyright: C
            language: de
            clock: 2026-01-02T10:00
            excerpt: {sidebar: 5, list: 6}
            output_dir: out/
            page_size: 7
            feed_limit: 8
            permalinks: {articles: "/:year/:month/:day/:slug/"}
            most_viewed: {window: 30d, limit: 2, front_limit: 9, stale_after: 3d}
            dont_miss: {limit: 1}
            related: {limit: 0}
            menus: {footer: [{title: About, url: /about/}, {title: Mail, url: "mailto:a@b.example"}]}
            params: {x: y}
            lint: {TN105: off}
            minify: false
            indexnow: {key: abcd-1234, endpoint: "https://index.example/now"}
            websub: {hub: "https://hub.example/"}
            lastmod: git
            min_version: 0.1.0
            """);
        var parsed = site.Parse();
        var config = parsed.Value.Config;

        Assert.Empty(parsed.Findings);
        Assert.Equal(("The Paper", "https://news.example/sub/", "Europe/Berlin"), (config.Title, config.BaseUrl.AbsoluteUri, config.Zone.Name));
        Assert.Equal(("D", "C", "de", "out"), (config.Description, config.Copyright, config.Language, config.OutputDirectory));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.FromHours(1)), config.Clock);
        Assert.Equal(new ExcerptLengths(5, 6), config.Excerpt);
        Assert.Equal((7, 8, 1, 0), (config.PageSize, config.Feeds.Limit, config.DontMissLimit, config.Related.Limit));
        Assert.Equal("/:year/:month/:day/:slug/", config.ArticlePermalink);
        Assert.Equal(new MostViewedSettings { Window = new ViewWindow(30, WindowUnit.Day), Limit = 2, FrontLimit = 9, StaleAfterHours = 72 }, config.MostViewed with { Sources = [], AgeLabelExempt = [] });
        Assert.Equal(new AnnouncementSettings(new IndexNowSettings("abcd-1234", new Uri("https://index.example/now")), new Uri("https://hub.example/")), config.Announcements);
        Assert.True(config.AsksGit);
        Assert.Equal([new MenuItem("About", "/about/"), new MenuItem("Mail", "mailto:a@b.example")], config.FooterLinks.ToArray());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_key_is_an_error_at_its_place(string line, string finding) =>
        Assert.Equal(["site.yml" + finding], TestSite.With("site.yml", TestSite.Config + line).Findings());

    [Theory]
    [InlineData("news.example")]
    [InlineData("ftp://news.example/")]
    [InlineData("https://news.example/?a=b")]
    [InlineData("https://news.example/#a")]
    [InlineData("https://me:secret@news.example/")]
    [InlineData("https:///x")]
    [InlineData("/sub/")]
    public void A_base_url_is_a_whole_address(string url) =>
        Assert.StartsWith(
            "site.yml:2:11: error TN032: 'base_url' is no address of a site",
            Assert.Single(TestSite.With("site.yml", $"title: T\nbase_url: {url}\ntime_zone: UTC\n").Findings()),
            StringComparison.Ordinal);

    [Fact]
    public void The_command_lines_base_url_wins()
    {
        var site = TestSite.Empty with { Options = TestSite.Empty.Options with { BaseUrl = "http://localhost:8080" } };

        Assert.Equal("http://localhost:8080/", site.Parse().Value.Config.BaseUrl.AbsoluteUri);
    }

    [Fact]
    public void A_wrong_time_zone_gets_a_suggestion() =>
        Assert.Equal(
            ["site.yml:3:12: error TN033: there is no time zone 'Europe/Berlni' - did you mean 'Europe/Berlin'?"],
            TestSite.With("site.yml", "title: T\nbase_url: https://a.example\ntime_zone: Europe/Berlni\n").Findings());

    [Fact]
    public void Articles_are_checked_even_where_the_configuration_is_broken_or_missing()
    {
        Assert.Equal(
            [
                "content/articles/a.md:2:1: warning TN017: unknown key 'x'",
                "site.yml:1:1: error TN019: the key 'base_url' is missing",
                "site.yml:1:1: error TN019: the key 'time_zone' is missing",
                "site.yml:1:1: error TN019: the key 'title' is missing",
            ],
            TestSite.WithArticle("x: y\ntitle: T\ndate: 2026-01-02").With("site.yml", "").Findings());
        Assert.Equal(["content/articles/a.md:2:1: warning TN017: unknown key 'x'"], TestSite.WithArticle("x: y\ntitle: T\ndate: 2026-01-02").Without("site.yml").Findings());
    }
}
