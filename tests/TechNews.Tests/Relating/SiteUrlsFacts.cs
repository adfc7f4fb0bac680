using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

public class SiteUrlsFacts
{
    private static SiteUrls Urls(string baseUrl = "https://site.example/") =>
        new(new SiteConfig { Title = "T", BaseUrl = new Uri(baseUrl), Zone = SiteZone.Utc });

    [Fact]
    public void Every_url_starts_with_the_path_of_the_base_url()
    {
        var urls = Urls("https://site.example/news/");
        Assert.Equal("/news/tags/risc-v/", urls.Tag("risc-v"));
        Assert.Equal("https://site.example/news/tags/risc-v/", urls.Absolute(urls.Tag("risc-v")));
        Assert.Equal("tags/risc-v/index.html", urls.OutputPath(urls.Tag("risc-v")));
    }

    [Fact]
    public void Letters_beyond_ASCII_are_encoded_in_urls_and_plain_in_files()
    {
        var urls = Urls();
        Assert.Equal("/tags/%E7%94%B5%E6%B1%A0/", urls.Tag("电池"));
        Assert.Equal("tags/电池/index.html", urls.OutputPath(urls.Tag("电池")));
    }

    [Fact]
    public void A_url_with_an_extension_is_a_file() => Assert.Equal("404.html", Urls().OutputPath("/404.html"));

    [Theory]
    [InlineData("/about/", "/about/")]
    [InlineData("/a b/", "/a%20b/")]
    [InlineData("/a%20b/", "/a%20b/")]
    public void A_path_from_the_root_is_encoded_once(string written, string url) => Assert.Equal(url, Urls().FromRoot(written));

    [Theory]
    [InlineData("/:section/:slug/", "/chips/a/", "/a/")]
    [InlineData("/:year/:month/:day/:slug/", "/2026/01/02/a/", "/2026/01/02/a/")]
    [InlineData("/in-:section/x/:slug-:year/", "/in-chips/x/a-2026/", "/in-/x/a-2026/")]
    public void An_article_s_address_is_its_permalink_s(string permalink, string url, string withoutSection)
    {
        var site = TestSite.With("site.yml", TestSite.Config + $"permalinks: {{articles: \"{permalink}\"}}\n").And("content/sections/chips.yml", "title: Chips\n");
        Assert.Equal(url, UrlOf(site, "section: chips"));
        Assert.Equal(withoutSection, UrlOf(site, "section: "));
    }

    private static string UrlOf(TestSite site, string front)
    {
        var parsed = site.Article("a", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), front).Parse().Value;
        return new SiteUrls(parsed.Config).Article(Assert.Single(parsed.Articles));
    }
}
