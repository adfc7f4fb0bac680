using System.Text;

namespace TechNews.Tests.Composing.Graphs;

/// <summary>Entries of a live article: on the page, in its graph, in its feeds, in its dates.</summary>
public sealed class LiveUpdateFacts
{
    private const string Page = "a/index.html";

    private const string Two =
        """
        kind: live
        updates:
          - {at: "2026-01-03T10:00:00+08:00", title: "The </script> vote", text: "Ten & more."}
          - {at: 2026-01-04T09:00, text: It opened.}
        """;

    [Fact]
    public void They_stand_on_the_page_newest_first_each_with_its_time_and_anchor()
    {
        var page = Built(Two).Html(Page);
        Assert.Equal(["update-2", "update-1"], page.QuerySelectorAll(".live-update").Select(update => update.Id!));
        Assert.Equal(["2026-01-04T09:00:00+00:00", "2026-01-03T02:00:00+00:00"], page.QuerySelectorAll(".live-update time").Select(time => time.GetAttribute("datetime")!));
        Assert.Equal("The </script> vote", page.QuerySelector(".live-update h2")!.TextContent);
    }

    [Fact]
    public void The_graph_says_what_the_page_shows()
    {
        var article = Built(Two).Subject(Page);
        Assert.Equal("LiveBlogPosting", article.GetProperty("@type").GetString());
        var updates = article.GetProperty("liveBlogUpdate").EnumerateArray().ToArray();
        Assert.All(updates, update => Assert.Equal("BlogPosting", update.GetProperty("@type").GetString()));
        Assert.Equal(["It opened.", "Ten & more."], updates.Select(update => update.GetProperty("articleBody").GetString()!));
        Assert.Equal("The </script> vote", updates[1].GetProperty("headline").GetString());
        Assert.Equal("https://news.example/a/#update-1", updates[1].GetProperty("url").GetString());
        Assert.Equal(new DateTimeOffset(2026, 1, 4, 9, 0, 0, TimeSpan.Zero), article.GetProperty("dateModified").GetDateTimeOffset());
    }

    [Fact]
    public void Feeds_carry_them_and_their_date()
    {
        var made = Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01\n" + Two));
        Assert.Contains("It opened.", made.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Equal("2026-01-04T09:00:00+00:00", made.Json("feed.json").GetProperty("items")[0].GetProperty("date_modified").GetString());
    }

    [Fact]
    public void Behind_a_paywall_they_are_for_subscribers()
    {
        var built = Built("paywall: true\n" + Two);
        Assert.All(built.Html(Page).QuerySelectorAll(".live-update"), update => Assert.NotNull(update.Closest(".paywall")));
        Assert.False(built.Subject(Page).TryGetProperty("liveBlogUpdate", out _));
        Assert.DoesNotContain("It opened", Encoding.UTF8.GetString(built.Bytes("feed.xml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updates: [{at: 2026-01-04, text: X}]", "content/articles/a.md:4:1: warning TN029: 'updates' has no effect: the article is not of 'kind: live'")]
    [InlineData("kind: live\nupdates: [{at: 2026-01-04}]", "content/articles/a.md:5:11: error TN019")]
    [InlineData("kind: live\nupdates: [{text: X}]", "content/articles/a.md:5:11: error TN019")]
    [InlineData("type: gallery", "content/articles/a.md:4:1: warning TN029: 'type' has no effect")]
    public void What_has_no_effect_is_said(string lines, string finding) =>
        Assert.StartsWith(finding, Assert.Single(TestSite.WithArticle("title: A\ndate: 2026-01-01\n" + lines).Findings()), StringComparison.Ordinal);

    private static BuiltPages Built(string lines) => BuiltPages.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01\n" + lines));
}
