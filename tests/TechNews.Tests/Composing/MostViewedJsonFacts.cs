using System.Text.Json;
using TechNews.Composing;
using TechNews.Files;
using TechNews.Tests.Relating;

namespace TechNews.Tests.Composing;

/// <summary>The ranking for programs.</summary>
public class MostViewedJsonFacts
{
    private static readonly TestSite Site = TestSite.Empty.Article("a", "2026-01-01").Article("b", "2026-01-02")
        .Setting("most_viewed: {order_by: hot-log, window: 2w, metric: pageviews}");

    [Fact]
    public void It_says_what_was_counted_when_and_from_where()
    {
        var json = Read(Site.Views("2026-01-09,/a/,3,30,log", "2026-01-09,/b/,2,20,log"))!.RootElement;
        Assert.Equal("Popular now", json.GetProperty("title").GetString());
        Assert.Equal("2w hot-log pageviews", $"{json.GetProperty("window")} {json.GetProperty("order_by")} {json.GetProperty("metric")}");
        Assert.Equal("2026-01-10T12:00:00+00:00", json.GetProperty("generated_at").GetString());
        Assert.Equal("2026-01-09", json.GetProperty("newest_day").GetString());
        Assert.Equal("log", Assert.Single(json.GetProperty("source").EnumerateArray()).GetString());
        Assert.Equal(["1 /b/ 20", "2 /a/ 30"], json.GetProperty("list").EnumerateArray().Select(item => $"{item.GetProperty("rank")} {item.GetProperty("url")} {item.GetProperty("views")}"));
    }

    [Fact]
    public void Old_numbers_make_no_list()
    {
        var json = Read(Site.Views("2026-01-02,/a/,3,30,log"))!.RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("title").ValueKind);
        Assert.Empty(json.GetProperty("list").EnumerateArray());
    }

    [Fact]
    public void Without_numbers_there_is_no_such_file() => Assert.Null(Read(Site));

    private static JsonDocument? Read(TestSite site) =>
        MostViewedJson.Of(MadeEditions.Edition(site)).SingleOrDefault() is { } file ? JsonDocument.Parse(((FileContent.InMemory)file.Content).Bytes) : null;
}
