using System.Globalization;
using System.Xml.Linq;
using TechNews.Composing.Sitemaps;

namespace TechNews.Tests.Composing.Sitemaps;

/// <summary>sitemaps.org's protocol, and its limits at their real size.</summary>
public class SitemapFacts
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";

    [Fact]
    public void Pages_are_listed_once_each_in_order_and_no_hidden_one()
    {
        var made = Documents.Of(TestSite
            .With("content/articles/a.md", "---\ntitle: A\ndate: 2026-01-01\ntags: [x]\naliases: [/old-a/]\n---\nText\n")
            .With("content/articles/hidden.md", "---\ntitle: B\ndate: 2026-01-01\nnoindex: true\n---\nText\n")
            .With("content/articles/unlisted.md", "---\ntitle: C\ndate: 2026-01-01\nsitemap: false\n---\nText\n")
            .With("content/articles/draft.md", "---\ntitle: D\ndate: 2026-01-01\ndraft: true\n---\nText\n")
            .With("content/articles/future.md", "---\ntitle: E\ndate: 2026-03-01\n---\nText\n")
            .With("content/articles/past.md", "---\ntitle: F\ndate: 2025-03-01\nexpire_at: 2025-04-01\n---\nText\n")
            .With("content/pages/about.md", "---\ntitle: About\n---\nText\n"));
        var urls = Urls(made.Xml("sitemap.xml"));
        Assert.Equal(urls.Order(StringComparer.Ordinal).Distinct(), urls);
        Assert.Equal(
            ["", "a/", "about/", "archive/", "feeds/", "tags/", "tags/x/"],
            urls.Select(url => url["https://news.example/".Length..]));
    }

    [Fact]
    public void A_date_is_that_of_the_last_declared_change_or_absent()
    {
        var map = Documents.Of(TestSite
            .With("content/articles/a.md", "---\ntitle: A\ndate: 2026-01-01\nupdated: 2026-01-05T08:00\nimage: {src: /a.png, alt: x}\n---\nText\n")
            .With("content/pages/about.md", "---\ntitle: About\n---\nText\n").WithAsset("static/a.png", [1])).Xml("sitemap.xml");
        Assert.Equal("2026-01-05T08:00:00+00:00", (string?)Url(map, "a/").Element(Map + "lastmod"));
        Assert.Equal("2026-01-05T08:00:00+00:00", (string?)Url(map, "").Element(Map + "lastmod"));
        Assert.Null(Url(map, "about/").Element(Map + "lastmod"));
        Assert.Equal("https://news.example/a.png", (string?)Url(map, "a/").Element(Image + "image")!.Element(Image + "loc"));
    }

    [Fact]
    public void Fifty_thousand_URLs_are_one_file()
    {
        var file = Assert.Single(Sitemap.Of(Entries(50_000), "https://news.example/", Sitemap.Limits));
        Assert.Equal("sitemap.xml", file.Path);
    }

    [Fact]
    public void One_more_makes_two_files_and_an_index()
    {
        var files = Sitemap.Of(Entries(50_001), "https://news.example/", Sitemap.Limits);
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(file => file.Path));
        var index = Read(files[0].Content.Read());
        Assert.Equal(
            ["https://news.example/sitemap-1.xml", "https://news.example/sitemap-2.xml"],
            index.Root!.Elements(Map + "sitemap").Select(map => (string)map.Element(Map + "loc")!));
        Assert.Equal([50_000, 1], files.Skip(1).Select(file => Urls(Read(file.Content.Read())).Count));
    }

    [Fact]
    public void No_file_is_larger_than_fifty_megabytes()
    {
        var long2000 = new string('x', 2000);
        var files = Sitemap.Of(
            Enumerable.Range(0, 30_000).Select(i => new SitemapEntry(string.Create(CultureInfo.InvariantCulture, $"https://news.example/{i}/{long2000}"), null)),
            "https://news.example/",
            Sitemap.Limits);
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, 50_000_000));
    }

    private static IEnumerable<SitemapEntry> Entries(int count) =>
        Enumerable.Range(0, count).Select(i => new SitemapEntry(string.Create(CultureInfo.InvariantCulture, $"https://news.example/{i}/"), null));

    private static XDocument Read(ReadOnlyMemory<byte> xml) => XDocument.Load(new MemoryStream(xml.ToArray()));

    private static List<string> Urls(XDocument map) => [.. map.Root!.Elements(Map + "url").Select(url => (string)url.Element(Map + "loc")!)];

    private static XElement Url(XDocument map, string path) =>
        map.Root!.Elements(Map + "url").Single(url => (string)url.Element(Map + "loc")! == "https://news.example/" + path);
}
