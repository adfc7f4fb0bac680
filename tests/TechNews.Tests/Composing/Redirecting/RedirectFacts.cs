namespace TechNews.Tests.Composing.Redirecting;

public class RedirectFacts
{
    private const string Expired = "date: 2025-01-01\nexpire_at: 2025-06-01\n";

    [Fact]
    public void An_alias_leads_to_its_article_in_every_file()
    {
        var made = Documents.Of(Article("a", "aliases: [/old/path/, /a.html]"));
        Assert.Empty(made.Findings);
        Assert.StartsWith("/a.html /a/ 301\n/old/path/ /a/ 301\n", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("    \"/old/path/\" \"/a/\";\n", made.Text("redirects.nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("    \"/old/path/\" \"/a/\"\n", made.Text("redirects.caddy"), StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/a/\">", made.Text("old/path/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://news.example/a/\">", made.Text("a.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", made.Text("a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[/o1, /o1/]", "/o1")]
    [InlineData("[/o3/, /o3/index.html]", "/o3/")]
    [InlineData("['/o 2/', '/o%202/']", "/o%202/")]
    [InlineData("[/é6/, /%C3%A96/]", "/%C3%A96/")]
    public void Two_spellings_of_one_alias_are_one(string aliases, string from)
    {
        var made = Documents.Of(Article("a", $"aliases: {aliases}"));
        Assert.Empty(made.Findings);
        Assert.StartsWith($"{from} /a/ 301\n", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.Single(made.Text("_redirects").Split('\n'), line => line.EndsWith(" /a/ 301", StringComparison.Ordinal));
    }

    [Fact]
    public void An_alias_with_another_query_is_another() =>
        Assert.Equal(2, TestSite.WithArticle("title: A\ndate: 2026-01-01\naliases: ['/?p=1', '/?p=2', '/?P=1']").Front().QueryAliases.Length);

    [Fact]
    public void An_alias_that_no_server_would_send_as_a_page_has_no_page()
    {
        var made = Documents.Of(Article("a", "aliases: [/feed.php]"));
        Assert.Contains("/feed.php /a/ 301", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.False(made.Has("feed.php"));
    }

    [Fact]
    public void Paths_are_encoded_where_a_file_wants_URLs_and_decoded_where_it_wants_paths()
    {
        var made = Documents.Of(Article("a", "aliases: ['/über $x/']"));
        Assert.StartsWith("/%C3%BCber%20%24x/ /a/ 301\n", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("\"/über $x/\"", made.Text("redirects.nginx.conf"), StringComparison.Ordinal);
        Assert.True(made.Has("über $x/index.html"));
    }

    [Fact]
    public void An_expired_article_is_gone_with_its_aliases()
    {
        var made = Documents.Of(TestSite.WithArticle("title: A\naliases: [/old/]\n" + Expired));
        Assert.StartsWith("/a/ /404.html 410\n/old/ /404.html 410\n", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("map $uri $technews_gone {\n    default \"\";\n    \"/a/\" \"1\";\n    \"/old/\" \"1\";\n}", made.Text("redirects.nginx.conf"), StringComparison.Ordinal);
        Assert.False(made.Has("old/index.html"));
    }

    [Fact]
    public void An_expired_article_may_lead_elsewhere_and_chains_become_one_hop()
    {
        var made = Documents.Of(Article("end", "aliases: [/middle/]")
            .With("content/articles/b.md", $"---\ntitle: B\nslug: b\n{Expired}unpublish: {{redirect: /middle/}}\naliases: [/older/]\n---\n")
            .With("content/articles/c.md", $"---\ntitle: C\nslug: c\n{Expired}unpublish: {{redirect: /b/}}\n---\n"));
        Assert.Empty(made.Findings);
        Assert.StartsWith("/b/ /end/ 301\n/c/ /end/ 301\n/middle/ /end/ 301\n/older/ /end/ 301\n", made.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_may_lead_out_of_the_site()
    {
        var made = Documents.Of(TestSite.WithArticle($"title: A\n{Expired}unpublish: {{redirect: 'https://other.example/$a?b=c'}}"));
        Assert.Contains("/a/ https://other.example/%24a?b=c 301", made.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lives_now_has_the_path_of_what_expired()
    {
        var made = Documents.Of(Article("a", "aliases: [/x/]").With("content/articles/b.md", $"---\ntitle: B\nslug: x\n{Expired}---\n"));
        Assert.Empty(made.Findings);
        Assert.StartsWith("/x/ /a/ 301\n", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.DoesNotContain("410", made.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_to_come_tells_no_alias()
    {
        var made = Documents.Of(TestSite.WithArticle("title: A\ndate: 2027-01-01\naliases: [/secret/]").With("content/articles/d.md", "---\ntitle: D\ndate: 2025-01-01\ndraft: true\naliases: [/secret2/]\n---\n"));
        Assert.DoesNotContain(made.Paths, path => made.Text(path).Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/b/")]
    [InlineData("/b")]
    [InlineData("/archive/")]
    [InlineData("/feed.xml")]
    [InlineData("/pic.png")]
    public void An_alias_may_not_be_the_path_of_something_else(string alias)
    {
        var site = Article("a", $"aliases: [{alias}]").With("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-01\n---\n").WithAsset("static/pic.png", [1]);
        var finding = Assert.Single(Documents.Of(site).Findings);
        Assert.StartsWith($"content/articles/a.md:5:11: error TN230: the alias '{alias}'", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_articles_are_named_where_they_want_one_alias()
    {
        var site = Article("a", "aliases: [/x/]").With("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-02\naliases: [/x/]\n---\n");
        Assert.Equal(
            "content/articles/a.md:5:11: error TN231: two articles have the alias '/x/': this one and content/articles/b.md:4:11",
            Assert.Single(Documents.Of(site).Findings));
    }

    [Fact]
    public void Circles_are_errors_and_name_both_places()
    {
        var findings = Documents.Of(TestSite
            .With("content/articles/a.md", $"---\ntitle: A\n{Expired}unpublish: {{redirect: /b/}}\n---\n")
            .With("content/articles/b.md", $"---\ntitle: B\n{Expired}unpublish: {{redirect: /a/}}\n---\n")).Findings;
        Assert.Equal(
            ["content/articles/a.md:5:23: error TN232: '/a/' redirects in a circle, by way of content/articles/b.md:5:23",
             "content/articles/b.md:5:23: error TN232: '/b/' redirects in a circle, by way of content/articles/a.md:5:23"],
            findings);
    }

    [Fact]
    public void A_redirect_to_nothing_is_a_warning() => Assert.Equal(
        "content/articles/a.md:5:23: warning TN233: '/nowhere/' is no page of the site, so this redirect leads nowhere",
        Assert.Single(Documents.Of(TestSite.WithArticle($"title: A\n{Expired}unpublish: {{redirect: /nowhere/}}")).Findings));

    internal static TestSite Article(string slug, string more) =>
        TestSite.WithArticle($"title: A\ndate: 2026-01-01\nslug: {slug}\n{more}");
}
