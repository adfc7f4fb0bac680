namespace TechNews.Tests.Composing.Graphs;

/// <summary><c>translations</c>: pages in several languages name each other in head and sitemap.</summary>
public sealed class TranslationFacts
{
    [Fact]
    public void One_word_of_one_of_them_is_enough_and_all_pages_say_the_same()
    {
        var built = BuiltPages.Of(Site("translations: {de: b, fr-CA: 'https://other.example/c'}", "lang: de"));
        Assert.Empty(built.Findings);
        string[] expected = ["de https://news.example/b/", "en https://news.example/a/", "fr-CA https://other.example/c", "x-default https://news.example/a/"];
        Assert.Equal(expected, Links(built, "a/index.html"));
        Assert.Equal(expected, Links(built, "b/index.html"));
        Assert.Empty(Links(built, "index.html"));
    }

    [Fact]
    public void The_sitemap_says_it_too_and_stays_as_it_was_without()
    {
        var made = Documents.Of(Site("translations: {de: b}", "lang: de"));
        System.Xml.Linq.XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        System.Xml.Linq.XNamespace xhtml = "http://www.w3.org/1999/xhtml";
        var page = made.Xml("sitemap.xml").Descendants(map + "url").Single(url => url.Element(map + "loc")!.Value is "https://news.example/b/");
        Assert.Equal(
            ["de https://news.example/b/", "en https://news.example/a/", "x-default https://news.example/a/"],
            page.Elements(xhtml + "link").Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value}"));
        Assert.DoesNotContain("xhtml", Documents.Of(Site("", "")).Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_that_is_not_live_is_not_told() =>
        Assert.Empty(Links(BuiltPages.Of(Site("translations: {de: b}", "lang: de\ndraft: true")), "a/index.html"));

    [Theory]
    [InlineData("translations: {de: nowhere}", "", "a.md:4:20: error TN063")]
    [InlineData("translations: {de: b}", "", "a.md:4:20: error TN242: content/articles/b.md is in 'en', not in 'de'")]
    [InlineData("translations: {de: b, de-: b}", "lang: de", "a.md:4:23: error TN018")]
    [InlineData("translations: [b]", "lang: de", "a.md:4:15: error TN018")]
    [InlineData("translations: {de: b, en: 'https://other.example/x'}", "lang: de", "a.md:4:27: error TN241: two pages are this article in 'en'; the other is named at content/articles/a.md:2:8")]
    public void What_is_wrong_is_said_at_its_place(string a, string b, string finding) =>
        Assert.Contains(Site(a, b).EditionFindings(), found => found.StartsWith("content/articles/" + finding, StringComparison.Ordinal));

    private static string[] Links(BuiltPages built, string path) =>
        [.. built.Html(path).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")];

    private static TestSite Site(string a, string b) => TestSite
        .With("content/articles/a.md", $"---\ntitle: A\ndate: 2026-01-01\n{a}\n---\nText.\n")
        .With("content/articles/b.md", $"---\ntitle: B\ndate: 2026-01-01\n{b}\n---\nText.\n");
}
