using TechNews.Composing.Policies;

namespace TechNews.Tests.Composing.Policies;

public class PolicyFacts
{
    [Fact]
    public void By_default_everybody_may_read_everything()
    {
        Assert.Equal(
            "User-agent: *\nDisallow:\n\nSitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/sitemap-news.xml\n",
            Documents.Of(TestSite.Empty).Text("robots.txt"));
    }

    [Theory]
    [InlineData("training", "GPTBot", "OAI-SearchBot", "ChatGPT-User")]
    [InlineData("search", "OAI-SearchBot", "GPTBot", "ChatGPT-User")]
    [InlineData("user", "ChatGPT-User", "GPTBot", "OAI-SearchBot")]
    public void Each_policy_word_has_its_own_group(string word, string denied, params string[] welcome)
    {
        var robots = Robots($"ai: {{{word}: deny}}");
        Assert.True(IsDenied(robots, denied));
        Assert.All(welcome, agent => Assert.False(IsDenied(robots, agent)));
    }

    [Fact]
    public void Link_previews_are_never_turned_away()
    {
        var robots = Robots("ai: {training: deny, search: deny, user: deny}");
        Assert.All(["facebookexternalhit", "Twitterbot", "Googlebot", "bingbot", "Applebot"], agent => Assert.False(IsDenied(robots, agent)));
        Assert.Contains("User-agent: *\nDisallow:\n", robots, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_stands_once_in_the_table() =>
        Assert.Equal(AiAgents.All.Length, AiAgents.All.DistinctBy(agent => agent.Name, StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_policy_word_other_than_allow_and_deny_is_an_error() =>
        Assert.StartsWith("site.yml:4:16: error TN024", Assert.Single(Documents.Of(With("ai: {training: maybe}")).Findings), StringComparison.Ordinal);

    [Fact]
    public void Security_txt_has_what_RFC_9116_asks_for()
    {
        var made = Documents.Of(With("security: {contact: [mailto:s@news.example, https://news.example/report/], expires: 2026-11-20, policy: https://news.example/p/}"));
        Assert.Empty(made.Findings);
        Assert.Equal(
            """
            Contact: mailto:s@news.example
            Contact: https://news.example/report/
            Expires: 2026-11-20T00:00:00+00:00
            Canonical: https://news.example/.well-known/security.txt
            Policy: https://news.example/p/

            """.ReplaceLineEndings("\n"),
            made.Text(".well-known/security.txt"));
    }

    [Theory]
    [InlineData("security: {contact: mailto:s@news.example}", "error TN019")]
    [InlineData("security: {expires: 2026-11-20}", "error TN019")]
    [InlineData("security: {contact: javascript:x, expires: 2026-11-20}", "error TN042")]
    [InlineData("security: {contact: mailto:s@news.example, expires: 2026-01-01}", "warning TN039")]
    public void Security_txt_that_helps_nobody_is_found(string line, string finding) =>
        Assert.Contains(finding, Assert.Single(Documents.Of(With(line)).Findings), StringComparison.Ordinal);

    [Fact]
    public void Security_humans_and_llms_files_are_written_on_request_only()
    {
        var usual = Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01"));
        Assert.DoesNotContain(usual.Paths, path => path is "humans.txt" or "llms.txt" or ".well-known/security.txt" || path.EndsWith(".md", StringComparison.Ordinal));
        Assert.True(Documents.Of(With("humans: true")).Has("humans.txt"));
    }

    [Fact]
    public void Without_foreign_content_everything_comes_from_the_site()
    {
        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; frame-src 'none'; form-action 'self'; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'self'; upgrade-insecure-requests",
            Policy("Text, <kbd>x</kbd>, [a link](https://other.example/).\n"));
    }

    [Theory]
    [InlineData("![x](https://img.example/a.png)", "img-src 'self' data: https://img.example;")]
    [InlineData("<video poster=\"https://img.example/p.jpg\" src=\"/v.mp4\"></video>", "img-src 'self' data: https://img.example;")]
    [InlineData("<img src=\"//img.example/a.png\" alt=\"x\">", "img-src 'self' data: https://img.example;")]
    [InlineData("<img src=\"https://one.example/1.png\" srcset=\"https://two.example/2.png 2x,\n//three.example/3.png 3x\" alt=x>", "img-src 'self' data: https://one.example https://three.example https://two.example;")]
    [InlineData("<img src=\"https://one.example/1.png\" srcset='https://two.example/2.png' alt=x>", "img-src 'self' data: https://one.example https://two.example;")]
    [InlineData("<input type='image' src='https://img.example/go.png' alt=x>", "img-src 'self' data: https://img.example;")]
    [InlineData("<input type=text src='https://img.example/go.png'>", "img-src 'self' data:;")]
    [InlineData("<iframe src=\"https://u:p@video.example:8443/1\" title=x></iframe>", "frame-src https://video.example:8443;")]
    [InlineData("<script async src=\"//s.example/w.js\"></script>", "script-src 'self' https://s.example;")]
    [InlineData("<script>alert(1)</script>", "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';")]
    [InlineData("<p style=\"color:red\">x</p>", "style-src 'self' 'unsafe-inline';")]
    [InlineData("<video src=\"https://v.example/a.mp4\" poster=\"https://p.example/a.jpg\"></video>", "media-src 'self' https://v.example;")]
    [InlineData("<form action=\"https://list.example/join\"></form>", "form-action 'self' https://list.example;")]
    public void What_an_article_asks_for_is_let_in_and_nothing_more(string body, string directive) =>
        Assert.Contains(directive, Policy(body + "\n"), StringComparison.Ordinal);

    [Fact]
    public void Names_with_hashes_are_kept_for_a_year() =>
        Assert.Contains("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n", Documents.Of(TestSite.Empty).Text("_headers"), StringComparison.Ordinal);

    [Fact]
    public void The_manifest_names_the_site()
    {
        var manifest = Documents.Of(TestSite.Empty).Json("manifest.webmanifest");
        Assert.Equal(("Test", "/"), (manifest.GetProperty("name").GetString(), manifest.GetProperty("start_url").GetString()));
    }

    private static string Policy(string body)
    {
        var headers = Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01", body)).Text("_headers");
        return headers.Split('\n').Single(line => line.Contains("Content-Security-Policy: ", StringComparison.Ordinal)).Split(": ", 2)[1];
    }

    private static TestSite With(string line) => TestSite.With("site.yml", TestSite.Config + line + "\n");

    private static string Robots(string line) => Documents.Of(With(line)).Text("robots.txt");

    // As RFC 9309 reads it: the group that names the agent, else the one for all.
    private static bool IsDenied(string robots, string agent) => robots.Split("\n\n")
        .Any(group => group.Split('\n').Contains("User-agent: " + agent, StringComparer.OrdinalIgnoreCase) && group.Contains("Disallow: /", StringComparison.Ordinal));
}
