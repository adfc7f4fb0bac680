using TechNews.Tests.Announcing;

namespace TechNews.Tests.Cli;

/// <summary>A site is built, published by standing where it is, changed, built again; a server of this machine hears of it.</summary>
public sealed class PingFacts : IDisposable
{
    private readonly CommandRun run = new();
    private readonly LocalEndpoint endpoint = new();

    public void Dispose()
    {
        run.Dispose();
        endpoint.Dispose();
    }

    [Fact]
    public void What_changed_and_what_went_is_told_once()
    {
        Site();
        Build();
        Assert.Equal(0, Ping("--indexnow", "--websub"));
        Assert.Contains("TN259", run.Error, StringComparison.Ordinal);
        Assert.Empty(endpoint.Requests);

        Article("b", "Other text.");
        File.Delete(Path.Combine(run.Folder, "content/articles/c.md"));
        Build();
        Assert.Equal(0, Ping("--indexnow", "--websub"));
        Assert.Equal("", run.Error);
        var (_, told) = endpoint.Requests.First();
        Assert.Contains("\"https://news.example/b/\"", told, StringComparison.Ordinal);
        Assert.Contains("\"https://news.example/c/\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("\"https://news.example/a/\"", told, StringComparison.Ordinal); // Only its sidebar changed.
        Assert.DoesNotContain("404", told, StringComparison.Ordinal);
        Assert.Equal(
            ["https://news.example/", "https://news.example/atom.xml", "https://news.example/feed.json", "https://news.example/feed.xml"],
            endpoint.Requests.Skip(1).Select(request => Uri.UnescapeDataString(request.Body["hub.mode=publish&hub.url=".Length..])).Order(StringComparer.Ordinal));

        var before = endpoint.Requests.Count;
        Assert.Equal(0, Ping("--indexnow", "--websub"));
        Assert.Equal(before, endpoint.Requests.Count);
        Assert.Equal("IndexNow: 0 URLs told\nWebSub: 0 URLs told\n", run.Out);
    }

    [Fact]
    public void A_dry_run_prints_and_tells_and_keeps_nothing()
    {
        Site();
        Build();
        Assert.Equal(0, Ping("--indexnow", "--websub", "--all", "--dry-run"));
        Assert.Contains("indexnow changed https://news.example/a/\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("websub changed https://news.example/feed.xml\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(endpoint.Requests);
        Assert.DoesNotContain(run.Files, file => file.Contains("pinged", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_output_folders_can_be_compared()
    {
        Site();
        Assert.Equal(0, run.Run("build", "-o", "old"));
        Article("d", "New.");
        Assert.Equal(0, run.Run("build", "-o", "new"));
        Assert.Equal(0, Ping("--indexnow", "--from", "old", "--to", "new", "--dry-run"));
        Assert.Contains("indexnow changed https://news.example/d/\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("news.example/a/", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Ping("--indexnow", "--from", "new", "--to", "new"));
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public void What_was_refused_is_told_again()
    {
        using var refusing = new LocalEndpoint("403 No", "200 OK");
        Site();
        Build();
        Assert.Equal(1, Ping(refusing, "--indexnow", "--all"));
        Assert.Contains("TN255", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Files, file => file.Contains("pinged", StringComparison.Ordinal));
        Assert.Equal(0, Ping(refusing, "--indexnow", "--all"));
        Assert.Equal(2, refusing.Requests.Count);
        Assert.Contains(".technews/pinged-indexnow", run.Files);
    }

    [Fact]
    public void A_key_that_waits_to_be_verified_is_a_warning_and_an_error_under_strict()
    {
        using var waiting = new LocalEndpoint("202 Accepted");
        Site();
        Build();
        Assert.Equal(0, Ping(waiting, "--indexnow", "--all"));
        Assert.Contains("warning TN257", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Ping(waiting, "--indexnow", "--all", "--strict"));
    }

    [Fact]
    public void The_proxy_of_the_environment_is_used_and_given_its_password()
    {
        using var proxy = new LocalEndpoint("407 Who?\r\nProxy-Authenticate: Basic realm=x", "200 OK");
        Behind(proxy, "http://93.184.215.14/told");
        Assert.Equal(0, run.RunWith(run.Surroundings, "ping", "--websub", "--all"));
        Assert.Equal("", run.Error);
        Assert.All(proxy.Requests, request => Assert.StartsWith("POST http://93.184.215.14/told HTTP/1.1\n", request.Head, StringComparison.Ordinal));
        Assert.Contains("Proxy-Authorization: Basic amFuZTpzZWNyZXQ=\n", proxy.Requests.ElementAt(1).Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/told")]
    [InlineData("http://[fd00::1]/told")]
    [InlineData("http://169.254.169.254/told")]
    public void A_proxy_is_not_asked_for_private_addresses(string hub)
    {
        using var proxy = new LocalEndpoint();
        Behind(proxy, hub);
        Assert.Equal(1, run.RunWith(run.Surroundings, "ping", "--websub", "--all"));
        Assert.Contains("TN254", run.Error, StringComparison.Ordinal);
        Assert.Contains("not on the open internet", run.Error, StringComparison.Ordinal);
        Assert.Empty(proxy.Requests);
    }

    [Fact]
    public void This_machine_is_asked_without_a_proxy_and_a_wrong_one_is_said()
    {
        using var proxy = new LocalEndpoint();
        Behind(proxy, endpoint.Url);
        Assert.Equal(0, Ping("--websub", "--all"));
        Assert.NotEmpty(endpoint.Requests);
        Assert.Empty(proxy.Requests);

        run.Where("http_proxy", "gopher://x/");
        Assert.Equal(1, Ping("--websub", "--all"));
        Assert.Contains("error TN253: http_proxy", run.Error, StringComparison.Ordinal);
    }

    private void Behind(LocalEndpoint proxy, string hub)
    {
        Site();
        run.With("site.yml", run["site.yml"].Replace($"hub: {endpoint.Url}", $"hub: '{hub}'", StringComparison.Ordinal));
        Build();
        run.Where("http_proxy", proxy.Url.Replace("http://", "http://jane:secret@", StringComparison.Ordinal).Replace("/told", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "say whom to tell: --indexnow, --websub or both")]
    [InlineData(2, "there is no 'nowhere'", "--indexnow", "--from", "nowhere")]
    [InlineData(2, "--all and --from contradict each other", "--indexnow", "--all", "--from", "site.yml")]
    [InlineData(1, "TN251", "--indexnow", "--all")]
    [InlineData(1, "TN252", "--indexnow", "--to", "site.yml")]
    public void What_cannot_be_done_is_said(int code, string message, params string[] args)
    {
        Site();
        Assert.Equal(code, Ping(args));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public void A_site_that_names_nobody_tells_nobody()
    {
        run.With("site.yml", TestSite.Config).With("content/articles/a.md", "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n");
        Build();
        Assert.Equal(1, Ping("--indexnow"));
        Assert.Contains("site.yml:1:1: error TN258", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_writes_the_key_and_names_the_hub_and_sends_nothing()
    {
        Site();
        Build();
        Assert.Equal("abcd-1234", run["public/abcd-1234.txt"]);
        Assert.Contains($"rel=\"hub\" href=\"{endpoint.Url}\"", run["public/index.html"], StringComparison.Ordinal);
        Assert.Contains("rel=\"self\" href=\"https://news.example/\"", run["public/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"hub\"", run["public/a/index.html"], StringComparison.Ordinal);
        Assert.Contains($"<atom:link href=\"{endpoint.Url}\" rel=\"hub\"/>", run["public/feed.xml"], StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"hub\" href=\"{endpoint.Url}\"/>", run["public/atom.xml"], StringComparison.Ordinal);
        Assert.Contains($"\"hubs\":[{{\"type\":\"WebSub\",\"url\":\"{endpoint.Url}\"}}]", run["public/feed.json"], StringComparison.Ordinal);
        Assert.Empty(endpoint.Requests);
    }

    private void Site()
    {
        run.With("site.yml", TestSite.Config + $"indexnow: {{key: abcd-1234, endpoint: {endpoint.Url}}}\nwebsub: {{hub: {endpoint.Url}}}\n");
        foreach (var name in (string[])["a", "b", "c"]) Article(name, "Text.");
    }

    private void Article(string name, string body) =>
        run.With($"content/articles/{name}.md", $"---\ntitle: {name}\ndate: 2026-01-01\n---\n{body}\n");

    private void Build() => Assert.Equal(0, run.Run("build"));

    private int Ping(params string[] args) => Ping(endpoint, args);

    private int Ping(LocalEndpoint told, params string[] args)
    {
        if (told != endpoint) run.With("site.yml", run["site.yml"].Replace(endpoint.Url, told.Url, StringComparison.Ordinal));
        return run.RunWith(run.Surroundings with { MayReach = told.IsOwn }, ["ping", .. args]);
    }
}
