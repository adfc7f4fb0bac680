using System.Text;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Relating;

/// <summary>What becomes of an article's URL after <c>expire_at</c>, in the whole finished site.</summary>
public sealed class UnlistedFacts
{
    private static readonly string[] OwnFiles = ["old-one/index.html", "was-here/index.html", "_redirects", "redirects.nginx.conf", "redirects.caddy"];

    [Fact]
    public void With_noindex_the_page_stays_and_nothing_else_knows_of_it()
    {
        var site = Site("unpublish: noindex");
        var files = Built(site);

        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", files["old-one/index.html"], StringComparison.Ordinal);
        Assert.Contains("Zebrawords", files["old-one/index.html"], StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://news.example/old-one/\">", files["old-one/index.html"], StringComparison.Ordinal);
        // No feed, sitemap, list, neighbour, related story, tag or JSON file.
        Assert.Empty(files.Where(file => !OwnFiles.Contains(file.Key, StringComparer.Ordinal)
            && (file.Value.Contains("old-one", StringComparison.Ordinal) || file.Value.Contains("Zebra", StringComparison.Ordinal))).Select(file => file.Key));
        Assert.Contains("/was-here/ /old-one/ 301", files["_redirects"], StringComparison.Ordinal);
        Assert.DoesNotContain("410", files["_redirects"], StringComparison.Ordinal);
        Assert.Contains("rel=\"author\" href=\"/authors/ann/\"", files["old-one/index.html"], StringComparison.Ordinal);
        Assert.True(files.ContainsKey("authors/ann/index.html"));
        Assert.DoesNotContain("only-here", string.Join('\n', files.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Until_it_expires_it_is_an_article_as_any_other()
    {
        var files = Built(Site("unpublish: noindex").At(Newsroom.Noon.AddDays(-2)));
        Assert.Contains("max-image-preview:large", files["old-one/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://news.example/old-one/", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("https://news.example/old-one/", files["feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Gone_is_a_410_and_no_page()
    {
        var files = Built(Site("unpublish: gone"));
        Assert.False(files.ContainsKey("old-one/index.html"));
        Assert.Contains("/old-one/ /404.html 410\n", files["_redirects"], StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Redirect_leads_on_from_the_page_and_its_old_addresses()
    {
        var files = Built(Site("unpublish: {redirect: /new/}"));
        Assert.Contains("url=/new/", files["old-one/index.html"], StringComparison.Ordinal);
        Assert.Contains("/old-one/ /new/ 301\n", files["_redirects"], StringComparison.Ordinal);
        Assert.Contains("/was-here/ /new/ 301\n", files["_redirects"], StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_page_that_stays_stays_a_link()
    {
        var site = Site("unpublish: noindex").Article("linking", Newsroom.Noon.AddHours(-3), body: "See [it](old-one.md).");
        Assert.Contains("href=\"/old-one/\"", Built(site)["linking/index.html"], StringComparison.Ordinal);
        Assert.Contains(Site("unpublish: gone").Article("linking", Newsroom.Noon.AddHours(-3), body: "See [it](old-one.md).").EditionFindings(), finding => finding.Contains("TN062", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stays_keeps_its_URL_against_others() => Assert.Contains(
        Site("unpublish: noindex").Article("other", Newsroom.Noon.AddHours(-3), "url: /old-one/").EditionFindings(),
        finding => finding.Contains("TN060", StringComparison.Ordinal));

    private static TestSite Site(string unpublish) => Newsroom.Of("new", "newer")
        .And("content/authors/ann.yml", "name: Ann Author\n")
        .Article(
            "old-one",
            Newsroom.Noon.AddDays(-5),
            $"expire_at: {Newsroom.Iso(Newsroom.Noon.AddDays(-1))}\n{unpublish}\naliases: [/was-here/]\nauthors: [ann]\ntags: [only-here]\nsummary: Zebrasummary.\ncorrections: [{{at: 2026-01-06, kind: correction, text: Zebranote}}]",
            "Zebrawords, and more of them.")
        .And("content/views/2026-01-09.csv", "date,path,visitors,pageviews,source\n2026-01-09,/old-one/,900,900,test\n2026-01-09,/new/,9,9,test\n");

    private static Dictionary<string, string> Built(TestSite site)
    {
        var built = SiteBuild.Run(site.WithTheme());
        Assert.DoesNotContain(built.Findings, finding => finding.Severity == Severity.Error);
        return built.Value.Tree.Files.Where(file => file.Content is not FileContent.OnDisk)
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Read().Span), StringComparer.Ordinal);
    }
}
