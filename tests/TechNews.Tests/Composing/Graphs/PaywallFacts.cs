using TechNews.Relating;

namespace TechNews.Tests.Composing.Graphs;

public class PaywallFacts
{
    private const string Page = "a/index.html";

    [Theory]
    [InlineData("Free.\n\n<!--more-->\n\nPaid.\n\n- Paid too.\n", "Free.")]
    [InlineData("Paid.\n\nPaid too.\n", "")]
    [InlineData("Free.\n\n> Paid, since the quote goes on.\n>\n> <!--more-->\n>\n> Paid.\n", "Free.")]
    [InlineData("Free.\n\n<div>Paid, <!--more--> Paid.</div>\n", "Free.")]
    public void What_follows_the_mark_stands_in_the_one_element_that_the_graph_names(string body, string free)
    {
        var pages = BuiltPages.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02\npaywall: true", body));
        var article = pages.Subject(Page);
        Assert.False(article.GetProperty("isAccessibleForFree").GetBoolean());
        var part = article.GetProperty("hasPart");
        Assert.False(part.GetProperty("isAccessibleForFree").GetBoolean());

        var html = pages.Html(Page);
        var paid = Assert.Single(html.QuerySelectorAll(part.GetProperty("cssSelector").GetString()!));
        Assert.Contains("Paid.", paid.TextContent, StringComparison.Ordinal);
        paid.Remove();
        Assert.Equal(free, html.QuerySelector(".prose")!.TextContent.Trim());
    }

    [Fact]
    public void A_free_article_says_so_and_has_no_such_element()
    {
        var pages = BuiltPages.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02", "Free.\n\n<!--more-->\n\nFree too.\n"));
        Assert.True(pages.Subject(Page).GetProperty("isAccessibleForFree").GetBoolean());
        Assert.False(pages.Subject(Page).TryGetProperty("hasPart", out _));
        Assert.Empty(pages.Html(Page).QuerySelectorAll(".paywall"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("feeds: {content: summary}\n", "")]
    [InlineData("", "summary: Told to all.\n")]
    public void Without_a_mark_nothing_of_the_body_is_told_anywhere_but_in_that_element(string config, string front)
    {
        var site = TestSite.WithArticle("title: A\ndate: 2026-01-02\npaywall: true\n" + front, "Secret words of a short article.\n");
        var pages = BuiltPages.Of(site.With("site.yml", TestSite.Config + config + "search: true\n"));
        var html = pages.Html(Page);
        foreach (var paid in html.QuerySelectorAll(".paywall")) paid.Remove();
        Assert.DoesNotContain("Secret", html.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(pages.Paths.Where(path => path != Page), path => Assert.DoesNotContain("Secret", pages.Text(path), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void With_a_mark_what_stands_before_it_is_told() =>
        Assert.Contains("Free words.", BuiltPages.Of(TestSite.WithArticle("title: A\ndate: 2026-01-02\npaywall: true", "Free words.\n\n<!--more-->\n\nPaid.\n")).Text("feed.xml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>a</p>", 8)]
    [InlineData("<p>a</p><ul><li>b</li>", 8)]
    [InlineData("<p>a<br>b</p><img src=x><hr/>", 29)]
    [InlineData("<a title=\"'>\"><b>x</b>", 0)]
    [InlineData("<!-- <p> -->text</p>", 20)]
    [InlineData("a <", 3)]
    public void The_outermost_open_element_is_found(string html, int start) =>
        Assert.Equal(start, OpenElements.OutermostStart(System.Text.Encoding.UTF8.GetBytes(html)));
}
