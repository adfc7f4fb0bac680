using System.Security.Cryptography;
using System.Text;
using TechNews.Checking.Finished;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Checking;

/// <summary>Finished pages, written by hand: what is wrong with them is found, each once.</summary>
public sealed class FinishedFacts
{
    private const string Article = "\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2026-01-01T00:00:00Z\"";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "TN112", "index.html", "<a href=\"/abuot/\">" },
        { "TN112", "index.html", "<a href=\"about/#nowhere\">" },
        { "TN112", "index.html", "<img src=\"/no.png\" width=1 height=1 alt>" },
        { "TN112", "index.html", "<img srcset=\"/about/ 1x, /no.png 2x\">" },
        { "TN112", "index.html", "<a href=\"https://news.example/no/\">" },
        { "TN114", "index.html", "<a href=\"/old/\">" },
        { "TN114", "older/index.html", "<meta http-equiv=\"refresh\" content=\"0; url=/old/\">" },
        { "TN140", "index.html", "<title>About</title>" },
        { "TN141", "index.html", "<meta name=description content=\"Who we are\">" },
        { "TN143", "index.html", "<script type=\"application/ld+json\">{</script>" },
        { "TN143", "index.html", "<script type=\"application/ld+json\">{\"@type\":\"Person\"}</script>" },
        { "TN143", "index.html", Json("\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-01T00:00:00Z\"") },
        { "TN143", "index.html", Json("\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2026-01-01\"") },
        { "TN143", "index.html", Json(Article + ",\"dateModified\":\"2025-01-01T00:00:00Z\"") },
        { "TN143", "index.html", Json(Article + ",\"author\":[\"Jane\"]") },
        { "TN143", "index.html", Json(Article + ",\"image\":\"/p.png\"") },
        { "TN143", "index.html", Json("\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"position\":2}]") },
        { "TN143", "index.html", Json(Search("\"/search/?q={search_term_string}\"")) },
        { "TN143", "index.html", Json(Search("\"https://news.example/search/?q=\"")) },
        { "TN143", "index.html", Json(Search("{\"urlTemplate\":7}")) },
        { "TN143", "index.html", Json(Search("\"https://news.example/search/?q={search_term_string}\"", "q")) },
        { "TN144", "feed.xml", "<rss" },
        { "TN144", "feed.xml", "<!DOCTYPE rss><rss/>" },
        { "TN144", "feed.xml", "<rss version=\"2.0\"><channel><title>T</title><link>https://news.example/</link></channel></rss>" },
        { "TN144", "feed.xml", Rss("<item><title>A</title><pubDate>2026-01-01</pubDate></item>") },
        { "TN144", "feed.xml", Rss("<item><title>A</title><link>https://news.example/no/</link></item>") },
        { "TN144", "feed.xml", Rss("<item><title>A</title><guid>1</guid></item><item><title>B</title><guid>1</guid></item>") },
        { "TN144", "atom.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>i</id><title>T</title><updated>2026-01-01</updated></feed>" },
        { "TN144", "feed.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\"}]}" },
        { "TN145", "sitemap.xml", Map("<url><loc>https://news.example/no/</loc></url>") },
        { "TN145", "sitemap.xml", Map("<url><loc>https://other.example/</loc></url>") },
        { "TN145", "sitemap.xml", Map("<url><loc>https://news.example/old/</loc></url>") },
        { "TN145", "sitemap.xml", Map("<url><loc>https://news.example/about/</loc><lastmod>1 May</lastmod></url>") },
        { "TN146", "index.html", "<p id=a><p id=a>" },
        { "TN148", "index.html", Languages("en https://news.example/", "de https://other.example/") },
        { "TN148", "index.html", Languages("de https://other.example/", "x-default https://other.example/") },
        { "TN148", "index.html", Languages("en https://news.example/", "de https://news.example/about/", "x-default https://news.example/") },
        { "TN148", "index.html", Languages("en https://news.example/", "EN https://other.example/", "x-default https://news.example/") },
        { "TN147", "index.html", "<img src=\"/p.png\" alt>" },
    };

    public static TheoryData<string, string> Sound => new()
    {
        { "index.html", "<a href=\"/about/#us\"><a href=\"/about\"><a href=\"about/index.html?x=1\"><a href=\"#top\"><a href=\"mailto:a@b.example\"><a href=\"https://other.example/no/\"><a href=\"/about/#:~:text=we\">" },
        { "page/2/index.html", "<title>About</title><meta name=description content=\"Who we are\">" },
        { "index.html", "<meta name=robots content=noindex><title>About</title>" },
        { "index.html", Json(Article + ",\"dateModified\":\"2026-01-01T01:00:00+01:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane\"}],\"image\":[\"https://news.example/p.png\"]") },
        { "index.html", Json(Search("{\"@type\":\"EntryPoint\",\"urlTemplate\":\"https://news.example/search/?q={search_term_string}\"}")) },
        { "index.html", Json("\"@type\":\"WebSite\",\"potentialAction\":[7,{\"@type\":\"ReadAction\"}]") },
        { "feed.xml", Rss("<item><title>A</title><link>https://news.example/about/</link><guid>1</guid><pubDate>Thu, 01 Jan 2026 00:00:00 +0000</pubDate></item>") },
        { "atom.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>i</id><title>T</title><updated>2026-01-01T00:00:00Z</updated></feed>" },
        { "feed.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\",\"content_html\":\"x\",\"url\":\"https://news.example/about/\"}]}" },
        { "sitemap.xml", Map("<url><loc>https://news.example/about/</loc><lastmod>2026-01-01</lastmod></url>") },
        { "index.html", "<img src=\"/p.png\" width=1 height=1 alt>" },
        { "index.html", Languages("en https://news.example/", "de https://other.example/", "x-default https://news.example/") },
    };

    private static string Languages(params string[] links) =>
        string.Concat(links.Select(link => $"<link rel=alternate hreflang={link.Split(' ')[0]} href={link.Split(' ')[1]}>"));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_once(string code, string path, string content) => Assert.Equal([code], Check((path, content)).Select(finding => finding.Code), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_sound_is_not_told(string path, string content) => Assert.Empty(Check((path, content)));

    [Fact]
    public void A_dead_link_of_many_pages_is_told_once_with_its_line_and_a_suggestion()
    {
        var finding = Assert.Single(Check(("a/index.html", "<p>\n<a href=\"/abuot/\">"), ("b/index.html", "<a href=\"/abuot/\">"), ("c/index.html", "<a href=\"/abuot/\">")));
        Assert.Equal("broken link: nothing is found at '/abuot/' - did you mean '/about/'? (line 2 of a/index.html, and 2 other pages)", finding.Message);
        Assert.Equal("content/a/index.html", finding.Where.Path);
    }

    [Fact]
    public void A_dead_link_points_at_the_source_that_writes_it()
    {
        var tree = Tree(("a.html", "<a href=\"/no/\">"));
        var finding = Assert.Single(FinishedChecks.Check(tree, Edition, [SourceFile.Of("content/a.html", "---\ntitle: A\n---\nSee [x](/no/).\n")]));
        Assert.Equal("content/a.html:4:9", finding.Where.ToString());
    }

    [Fact]
    public void Lines_are_right_past_the_65536th() =>
        Assert.Contains("line 70001 of", Assert.Single(Check(("index.html", new string('\n', 70_000) + "<a href=\"/no/\">"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Heavy_pages_and_style_sheets_are_told_of()
    {
        var noise = Convert.ToBase64String(RandomNumberGenerator.GetBytes(60_000));
        Assert.Equal(["TN142"], Check(("index.html", noise)).Select(finding => finding.Code), StringComparer.Ordinal);
        Assert.Equal(["TN142"], Check(("index.html", "<link rel=stylesheet href=/a.css>"), ("a.css", noise[..40_000])).Select(finding => finding.Code), StringComparer.Ordinal);
        Assert.Equal(["TN142"], Check(("index.html", "<script src=/a.js></script>"), ("a.js", noise[..20_000])).Select(finding => finding.Code), StringComparer.Ordinal);
        Assert.Empty(Check(("index.html", "<script src=/a.js></script>"), ("a.js", noise[..8_000])));
    }

    [Fact]
    public void Links_to_other_sites_are_gathered_with_their_place_in_the_source()
    {
        const string source = "---\ntitle: A\n---\nSee [x](https://other.example/a?b=c#d).\n";
        var link = Assert.Single(OutsideLink.Of(
            Tree(("a.html", "<a href=\"https://other.example/a?b=c#d\"><a href=\"https://other.example/a?b=c#e\"><a href=\"/about/\"><a href=\"https://news.example/x\">")),
            Edition, [SourceFile.Of("content/a.html", source)]));

        Assert.Equal("https://other.example/a?b=c", link.Url.AbsoluteUri);
        Assert.Equal("content/a.html:4:9", link.Where.ToString());
    }

    private static TechNews.Relating.Edition Edition => TestSite.Empty.Edition().Value;

    private static string Rss(string items) =>
        $"<rss version=\"2.0\"><channel><title>T</title><link>https://news.example/</link><description>D</description>{items}</channel></rss>";

    private static string Map(string urls) => $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>";

    private static string Search(string target, string input = "search_term_string") =>
        $"\"@type\":\"WebSite\",\"potentialAction\":{{\"@type\":\"SearchAction\",\"target\":{target},\"query-input\":\"required name={input}\"}}";

    private static string Json(string members) => $"<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",{members}}}</script>";

    private static Diagnostic[] Check(params (string Path, string Text)[] files) => [.. FinishedChecks.Check(Tree(files), Edition, []).Order()];

    private static OutputTree Tree(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] all =
        [
            ("about/index.html", "<title>About</title><meta name=description content=\"Who we are\"><p id=us>"),
            ("old/index.html", "<meta http-equiv=\"refresh\" content=\"0; url=/about/\">"), ("p.png", "x"), .. files,
        ];
        return OutputTree.Of(all.Select(file => new OutputFile(file.Path, new FileContent.InMemory(Encoding.UTF8.GetBytes(file.Text)), SourceLocation.WholeFile("content/" + file.Path)))).Value;
    }
}
