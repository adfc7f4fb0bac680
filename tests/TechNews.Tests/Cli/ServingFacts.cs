using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using TechNews.Cli.Serving;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Tests.Cli;

public sealed class ServingFacts
{
    [Theory]
    [InlineData("/", "home")]
    [InlineData("/chips/a/", "a")]
    [InlineData("/chips/ä/", "umlaut")]
    [InlineData("/robots.txt", "robots")]
    public void A_page_is_found_by_its_address(string path, string text)
    {
        var content = Assert.IsType<Answer.Content>(Site("/").Answer(path));

        Assert.Equal(200, content.Status);
        Assert.Equal(text, Encoding.UTF8.GetString(content.Body.Read().Span));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/../secret")]
    [InlineData("/..")]
    [InlineData("//chips/a/")]
    [InlineData("/chips//a/")]
    [InlineData("/etc/passwd")]
    public void Anything_else_is_the_site_s_own_404(string path)
    {
        var content = Assert.IsType<Answer.Content>(Site("/").Answer(path));

        Assert.Equal(404, content.Status);
        Assert.Equal("lost", Encoding.UTF8.GetString(content.Body.Read().Span));
    }

    [Theory]
    [InlineData("/", "/chips/a", "/chips/a/")]
    [InlineData("/news/", "/news/chips/a", "/news/chips/a/")]
    [InlineData("/news/", "/news", "/news/")]
    [InlineData("/news/", "/", "/news/")]
    public void A_folder_without_its_slash_moves_to_it(string prefix, string path, string target) =>
        Assert.Equal(new Answer.Moved(target), Site(prefix).Answer(path));

    [Theory]
    [InlineData("localhost:4000", true)]
    [InlineData("127.0.0.1:4000", true)]
    [InlineData("[::1]:4000", true)]
    [InlineData("news.localhost", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.0.2", false)]
    [InlineData("", false)]
    public void Only_names_of_this_machine_are_loopback(string host, bool expected) =>
        Assert.Equal(expected, HostNames.IsLoopback(new HostString(host)));

    [Fact]
    public async Task The_server_speaks_HTTP_as_it_should()
    {
        await using var server = await PreviewServer.Start(Site("/"), new Listening(null, 0));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Url) };

        var page = await client.GetAsync(new Uri("/chips/a/", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal("a", await page.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotModified, await Status(client, HttpMethod.Get, "/chips/a/", request => request.Headers.IfNoneMatch.Add(page.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, HttpMethod.Get, "/%2e%2e/%2e%2e/etc/passwd"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, HttpMethod.Get, "/", request => request.Headers.Host = "evil.example"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Status(client, HttpMethod.Post, "/"));

        var moved = await client.GetAsync(new Uri("/chips/%C3%A4?x=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal("/chips/%C3%A4/?x=1", moved.Headers.Location!.OriginalString);

        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/chips/a/", UriKind.Relative));
        var headed = await client.SendAsync(head);
        Assert.Equal(1, headed.Content.Headers.ContentLength);
        Assert.Empty(await headed.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_taken_port_gives_the_next_free_one()
    {
        await using var first = await PreviewServer.Start(Site("/"), new Listening(null, 0));

        await using var second = await PreviewServer.Start(Site("/"), new Listening(IPAddress.Loopback, first.Port));

        Assert.InRange(second.Port, first.Port + 1, first.Port + 20);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        change?.Invoke(request);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static ServedSite Site(string prefix) => new(
        new OutputTree(
        [
            File("404.html", "lost"), File("chips/a/index.html", "a"), File("chips/ä/index.html", "umlaut"),
            File("index.html", "home"), File("robots.txt", "robots"),
        ]),
        prefix);

    private static OutputFile File(string path, string text) =>
        new(path, new FileContent.InMemory(Encoding.UTF8.GetBytes(text)), SourceLocation.WholeFile(path));
}
