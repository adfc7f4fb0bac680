using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using TechNews.Cli.Serving;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Cli.Serving;

/// <summary>The real server, asked over the loopback.</summary>
public sealed class PreviewServerFacts : IAsyncLifetime, IDisposable
{
    private const string Page = "<!doctype html><html><body>Chips</body></html>";

    private readonly TempFolder folder = new TempFolder().With("film.mp4", "0123456789");
    private PreviewServer? server;
    private HttpClient? client;

    private HttpClient Client => client!;

    public async Task InitializeAsync()
    {
        server = await PreviewServer.Start(Served.Live(Site()), new Listening(null, 0));
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Url) };
    }

    public async Task DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    public void Dispose()
    {
        client?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_page_has_the_script_before_the_end_of_its_body_and_nothing_else()
    {
        var text = await Client.GetStringAsync(new Uri("/chips/a/", UriKind.Relative));

        Assert.StartsWith("<!doctype html><html><body>Chips<script src=\"/__technews/live.js\" ", text, StringComparison.Ordinal);
        Assert.EndsWith("</script></body></html>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ribbon", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chips/a/", "text/html; charset=utf-8")]
    [InlineData("/site.css", "text/css; charset=utf-8")]
    [InlineData("/film.mp4", "video/mp4")]
    [InlineData("/feed.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/__technews/live.js", "text/javascript; charset=utf-8")]
    public async Task Everything_has_its_type(string path, string type)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/chips/a/")]
    [InlineData("/site.css")]
    [InlineData("/film.mp4")]
    public async Task What_the_browser_has_already_is_not_sent_again(string path)
    {
        using var first = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.NotNull(first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, await Status(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag)));
        Assert.Equal(HttpStatusCode.NotModified, await Status(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any)));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""))));
    }

    [Theory]
    [InlineData("bytes=2-4", "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", "89", "bytes 8-9/10")]
    [InlineData("bytes=8-100", "89", "bytes 8-9/10")]
    public async Task A_player_gets_the_part_of_a_film_that_it_asks_for(string range, string text, string contentRange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/film.mp4", UriKind.Relative));
        request.Headers.Range = RangeHeaderValue.Parse(range);
        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(text, await response.Content.ReadAsStringAsync());
        Assert.Equal(contentRange, response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused_and_one_of_an_older_version_is_not_obeyed()
    {
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, await Status(HttpMethod.Get, "/film.mp4", request => request.Headers.Range = new(10, null)));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/film.mp4", request =>
        {
            request.Headers.Range = new(0, 1);
            request.Headers.IfRange = new(new EntityTagHeaderValue("\"older\""));
        }));
    }

    [Theory]
    [InlineData("/chips/a/")]
    [InlineData("/film.mp4")]
    public async Task HEAD_says_what_GET_would_send(string path)
    {
        var whole = await Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var response = await Client.SendAsync(head);

        Assert.Equal(whole.Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_folder_without_its_slash_moves_there_with_its_query()
    {
        using var moved = await Client.GetAsync(new Uri("/chips/%C3%A4?x=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal("/chips/%C3%A4/?x=1", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Strangers_and_other_methods_are_refused()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/", request => request.Headers.Host = "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/__technews/events", request => request.Headers.Host = "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/__technews/events", request => request.Headers.Add("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Status(HttpMethod.Post, "/"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, "/__technews/anything"));
    }

    /// <summary>Written to the socket as they are: a client would tidy them up.</summary>
    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/..%5c..%5cetc%5cpasswd")]
    [InlineData("/%252e%252e/etc/passwd")]
    [InlineData("/chips/..%00/film.mp4")]
    [InlineData("//etc/passwd")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_gives_the_next_free_one()
    {
        await using var second = await PreviewServer.Start(Served.Live(Site()), new Listening(IPAddress.Loopback, server!.Port));

        Assert.InRange(second.Port, server.Port + 1, server.Port + 20);
    }

    [Fact]
    public async Task Before_there_is_a_good_site_every_page_shows_what_is_wrong()
    {
        var live = new LiveSite();
        live.Report([TechNews.Diagnostics.Diagnostic.Error("TN012", "unknown author 'jane-do'", TestSite.Empty.Inputs.Texts[0].Read().At(1, 8, 4), "add her")]);
        await using var broken = await PreviewServer.Start(live, new Listening(null, 0));
        using var visitor = new HttpClient { BaseAddress = new Uri(broken.Url) };

        using var response = await visitor.GetAsync(new Uri("/chips/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("site.yml:1:8: error TN012: unknown author &#39;jane-do&#39;\n    title: Test\n           ^^^^\n  help: add her", text, StringComparison.Ordinal);
        Assert.Contains("/__technews/live.js", text, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Status(HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        change?.Invoke(request);
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private ServedSite Site() => new(
        new OutputTree(
        [
            Served.File("404.html", "lost"), Served.File("_headers", "/*.xml\n  Content-Type: application/rss+xml; charset=utf-8\n"),
            Served.File("chips/a/index.html", Page), Served.File("chips/ä/index.html", Page), Served.File("feed.xml", "<rss/>"),
            Served.Copy("film.mp4", folder["film.mp4"]), Served.File("index.html", Page), Served.File("site.css", "a { color: red }"),
        ]),
        "/");
}
