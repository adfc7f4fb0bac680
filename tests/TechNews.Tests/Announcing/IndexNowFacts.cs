using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TechNews.Announcing;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Tests.Announcing;

/// <summary>The protocol as indexnow.org writes it down, against a server of this machine.</summary>
public sealed class IndexNowFacts
{
    private static readonly Uri Base = new("https://news.example/paper/");

    [Fact]
    public async Task A_request_has_what_the_protocol_asks_for()
    {
        using var endpoint = new LocalEndpoint();
        Assert.Empty(await Send(endpoint, ["https://news.example/paper/a/", "https://news.example/paper/%C3%BCber/"]));

        var (head, body) = Assert.Single(endpoint.Requests);
        Assert.StartsWith("POST /told HTTP/1.1\n", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json; charset=utf-8", head, StringComparison.Ordinal);
        var json = JsonDocument.Parse(body).RootElement;
        Assert.Equal("news.example", json.GetProperty("host").GetString());
        Assert.Equal("abcd-1234", json.GetProperty("key").GetString());
        Assert.Equal("https://news.example/paper/abcd-1234.txt", json.GetProperty("keyLocation").GetString());
        Assert.Equal(["https://news.example/paper/a/", "https://news.example/paper/%C3%BCber/"], json.GetProperty("urlList").EnumerateArray().Select(url => url.GetString()));
    }

    [Theory]
    [InlineData(10_000, 10_000)]
    [InlineData(10_001, 10_000, 1)]
    public async Task No_request_has_more_than_ten_thousand_addresses(int count, params int[] parts)
    {
        using var endpoint = new LocalEndpoint();
        Assert.Empty(await Send(endpoint, [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"https://news.example/paper/{i}/"))]));
        Assert.Equal(parts, endpoint.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("urlList").GetArrayLength()));
    }

    [Fact]
    public async Task Nothing_to_tell_is_no_request()
    {
        using var endpoint = new LocalEndpoint();
        Assert.Empty(await Send(endpoint, []));
        Assert.Empty(endpoint.Requests);
    }

    [Theory]
    [InlineData("202 Accepted", "TN257", Severity.Warning, "received, and the key is yet to be verified", "https://news.example/paper/abcd-1234.txt")]
    [InlineData("400 Bad", "TN255", Severity.Error, "IndexNow answers 400: the request is not understood", "indexnow.endpoint")]
    [InlineData("403 No", "TN255", Severity.Error, "IndexNow answers 403: the key is not accepted", "https://news.example/paper/abcd-1234.txt")]
    [InlineData("422 No", "TN255", Severity.Error, "IndexNow answers 422: the addresses do not belong to the host", "base_url")]
    [InlineData("429 Slow", "TN256", Severity.Error, "too many requests", "run it again later")]
    [InlineData("429 Slow\r\nRetry-After: 120", "TN256", Severity.Error, "too many requests", "in 120 seconds")]
    [InlineData("500 Oops", "TN255", Severity.Error, "IndexNow answers 500", "later")]
    [InlineData("301 Moved\r\nLocation: http://127.0.0.1:1/", "TN255", Severity.Error, "IndexNow answers 301", "later")]
    public async Task Each_answer_has_its_message(string answer, string code, Severity severity, string message, string help)
    {
        using var endpoint = new LocalEndpoint(answer);
        var finding = Assert.Single(await Send(endpoint, ["https://news.example/paper/a/"]));
        Assert.Equal((code, severity), (finding.Code, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(help, finding.Help!, StringComparison.Ordinal);
        Assert.Single(endpoint.Requests); // Nothing is tried twice.
    }

    [Fact]
    public async Task After_a_refusal_nothing_more_is_sent()
    {
        using var endpoint = new LocalEndpoint("429 Slow", "200 OK");
        Assert.Single(await Send(endpoint, [.. Enumerable.Range(0, 20_001).Select(i => string.Create(CultureInfo.InvariantCulture, $"https://news.example/paper/{i}/"))]));
        Assert.Single(endpoint.Requests);
    }

    [Fact]
    public async Task This_machine_and_its_neighbours_are_never_told_unless_the_caller_says_so()
    {
        using var endpoint = new LocalEndpoint();
        using var client = AnnouncingClient.Make(AnnouncingClient.OpenInternet);
        var finding = Assert.Single(await new IndexNow(client).Send(new IndexNowSettings("abcd-1234", new Uri(endpoint.Url)), Base, ["https://news.example/paper/a/"], CancellationToken.None));
        Assert.Contains("is not on the open internet", finding.Message, StringComparison.Ordinal);
        Assert.Empty(endpoint.Requests);
    }

    [Theory]
    [InlineData("abcdefgh", true)]
    [InlineData("abcdefg", false)]
    [InlineData("ABC-0123-xyz", true)]
    [InlineData("abc_0123_xyz", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("äbcdefgh", false)]
    public void A_key_is_8_to_128_letters_digits_and_hyphens(string key, bool fine) =>
        Assert.Equal(fine ? key : null, TestSite.With("site.yml", TestSite.Config + $"indexnow: {{key: '{key}'}}\n").Parse().Value.Config.Announcements.IndexNow?.Key);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_key_is_no_longer_than_128(int length, bool fine) =>
        Assert.Equal(fine, TestSite.With("site.yml", TestSite.Config + $"indexnow: {{key: {new string('k', length)}}}\n").Parse().Value.Config.Announcements.IndexNow is not null);

    private static async Task<ImmutableArray<Diagnostic>> Send(LocalEndpoint endpoint, ImmutableArray<string> urls)
    {
        using var client = AnnouncingClient.Make(endpoint.IsOwn);
        return await new IndexNow(client).Send(new IndexNowSettings("abcd-1234", new Uri(endpoint.Url)), Base, urls, CancellationToken.None);
    }
}
