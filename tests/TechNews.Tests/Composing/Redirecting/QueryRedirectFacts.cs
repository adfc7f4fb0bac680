namespace TechNews.Tests.Composing.Redirecting;

/// <summary>Old addresses that only a query tells apart, as WordPress has them.</summary>
public sealed class QueryRedirectFacts
{
    [Fact]
    public void They_go_where_a_server_can_look_at_a_query_and_the_rest_is_told()
    {
        var made = Documents.Of(RedirectFacts.Article("a", "aliases: ['/?p=123', /old/, '/index.php?id=7&x=%C3%BC']"));
        Assert.Equal(["content/articles/a.md:5:11: hint TN234: 2 old addresses with a query are redirected by nginx and Caddy only; this is the first"], made.Findings);
        Assert.Contains("map \"$uri?$args\" $technews_target {\n    default $technews_target_by_path;\n    \"/?p=123\" \"/a/\";\n    \"/index.php?id=7&x=%C3%BC\" \"/a/\";\n}", made.Text("redirects.nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("map {http.request.uri} {technews_query} {\n    \"/?p=123\" \"/a/\"\n", made.Text("redirects.caddy"), StringComparison.Ordinal);
        Assert.DoesNotContain("p=123", made.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("/old/ /a/ 301", made.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_them_the_files_have_no_word_of_queries()
    {
        var made = Documents.Of(RedirectFacts.Article("a", "aliases: [/old/]"));
        Assert.Empty(made.Findings);
        Assert.DoesNotContain("args", made.Text("redirects.nginx.conf"), StringComparison.Ordinal);
        Assert.DoesNotContain("query", made.Text("redirects.caddy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", "\"/?p=9\" \"1\"")]
    [InlineData("{redirect: /end/}", "\"/?p=9\" \"/end/\"")]
    [InlineData("noindex", "\"/?p=9\" \"/g/\"")]
    public void An_expired_article_takes_them_along(string unpublish, string line) => Assert.Contains(
        line,
        Documents.Of(RedirectFacts.Article("end", "").With("content/articles/g.md", $"---\ntitle: G\ndate: 2025-01-01\nexpire_at: 2025-06-01\nunpublish: {unpublish}\naliases: ['/?p=9']\n---\n")).Text("redirects.nginx.conf"),
        StringComparison.Ordinal);

    [Fact]
    public void Two_articles_cannot_have_one() => Assert.Contains(
        Documents.Of(RedirectFacts.Article("a", "aliases: ['/?p=1']").With("content/articles/b.md", "---\ntitle: B\ndate: 2025-01-01\naliases: ['/?p=1']\n---\n")).Findings,
        finding => finding.Contains("error TN231: two articles have the alias '/?p=1'", StringComparison.Ordinal));

    [Theory]
    [InlineData("/?", "its query is empty")]
    [InlineData("/?p=\"; }", "which must be percent-encoded")]
    [InlineData("/?p=$x", "its query holds '$'")]
    [InlineData("/?p={env}", "its query holds '{'")]
    [InlineData("/?p=1#top", "its query holds '#'")]
    [InlineData("?p=1", "it must start with '/'")]
    public void What_a_servers_configuration_could_misread_is_refused(string alias, string reason) => Assert.Contains(
        TestSite.WithArticle($"title: A\ndate: 2026-01-01\naliases: ['{alias}']").Findings(),
        finding => finding.Contains("TN022", StringComparison.Ordinal) && finding.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void Under_a_path_they_stand_under_it() => Assert.Contains(
        "\"/paper/?p=1\" \"/paper/a/\"",
        Documents.Of(RedirectFacts.Article("a", "aliases: ['/?p=1']").With("site.yml", "title: T\nbase_url: https://news.example/paper/\ntime_zone: UTC\n")).Text("redirects.nginx.conf"),
        StringComparison.Ordinal);
}
