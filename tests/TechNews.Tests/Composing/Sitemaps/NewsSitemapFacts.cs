using System.Globalization;
using System.Xml.Linq;
using TechNews.Composing.Sitemaps;

namespace TechNews.Tests.Composing.Sitemaps;

public class NewsSitemapFacts
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly DateTimeOffset Published = new(2026, 1, 8, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void An_entry_has_its_parts_in_the_order_of_the_schema()
    {
        var url = Assert.Single(At(Published).Xml("sitemap-news.xml").Root!.Elements());
        Assert.Equal("https://news.example/a/", (string?)url.Element(Map + "loc"));
        var news = url.Element(News + "news")!;
        Assert.Equal(["publication", "publication_date", "title"], news.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["name", "language"], news.Element(News + "publication")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("2026-01-08T09:30:00+00:00", (string?)news.Element(News + "publication_date"));
        Assert.Equal("A & B", (string?)news.Element(News + "title"));
    }

    [Fact]
    public void A_story_is_news_for_48_hours_and_not_a_second_longer()
    {
        Assert.Contains("/a/", At(Published.AddHours(48)).Text("sitemap-news.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/a/", At(Published.AddHours(48).AddSeconds(1)).Text("sitemap-news.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noindex: true")]
    [InlineData("sitemap: false")]
    [InlineData("corrections: [{at: 2026-01-08, kind: retraction, text: x}]")]
    [InlineData("draft: true")]
    public void What_search_engines_should_not_show_is_no_news(string line) =>
        Assert.Empty(Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-09\n" + line)).Xml("sitemap-news.xml").Root!.Elements());

    [Fact]
    public void A_thousand_and_one_stories_make_two_files_and_an_index()
    {
        var site = TestSite.Empty;
        for (var i = 0; i < 1001; i++)
        {
            site = site.And(string.Create(CultureInfo.InvariantCulture, $"content/articles/s{i}.md"), string.Create(CultureInfo.InvariantCulture, $"---\ntitle: S{i}\ndate: 2026-01-09\n---\n"));
        }

        var made = Documents.Of(site);
        Assert.Equal("sitemapindex", made.Xml("sitemap-news.xml").Root!.Name.LocalName);
        Assert.Equal(1000, made.Xml("sitemap-news-1.xml").Root!.Elements().Count());
        Assert.Single(made.Xml("sitemap-news-2.xml").Root!.Elements());
        Assert.False(Documents.Of(site.Without("content/articles/s7.md")).Has("sitemap-news-1.xml"));
    }

    [Theory]
    [InlineData("The Daily Chip (subscription)", "The Daily Chip")]
    [InlineData("(beta)", "(beta)")]
    [InlineData("Chip (a) & (b) Dip", "Chip & Dip")]
    public void The_publication_has_no_part_in_parentheses(string title, string name) => Assert.Equal(name, NewsSitemap.PublicationName(title));

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("de", "de")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("zh-Hant-HK", "zh-tw")]
    public void Languages_are_those_of_ISO_639(string tag, string language) => Assert.Equal(language, NewsSitemap.LanguageOf(tag));

    private static Documents At(DateTimeOffset now)
    {
        var site = TestSite.WithArticle("title: A & B\ndate: 2026-01-08T09:30Z");
        return Documents.Of(site with { Options = site.Options with { Now = now } });
    }
}
