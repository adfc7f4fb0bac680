namespace TechNews.Tests.Composing.Feeds;

/// <summary><c>feeds</c> of <c>site.yml</c> takes effect, or says that it has none.</summary>
public sealed class FeedSettingFacts
{
    [Fact]
    public void The_site_and_its_lists_have_their_own_lengths()
    {
        var made = Documents.Of(Site("feeds: {limit: 3, list_limit: 2}\n"));
        Assert.Equal(3, Count(made, "feed.xml"));
        Assert.Equal(3, made.Json("feed.json").GetProperty("items").GetArrayLength());
        Assert.Equal(2, Count(made, "chips/feed.xml"));
        Assert.Equal(2, Count(made, "tags/risc-v/feed.xml"));
        Assert.Equal(2, Count(made, "authors/ann/feed.xml"));
    }

    [Fact]
    public void Lists_are_as_long_as_the_sites_feed_unless_they_are_told() => Assert.Equal(3, Count(Documents.Of(Site("feeds: {limit: 3}\n")), "chips/feed.xml"));

    [Fact]
    public void Summaries_alone_leave_the_text_out_of_every_format()
    {
        var made = Documents.Of(Site("feeds: {content: summary}\n"));
        foreach (var feed in (string[])["feed.xml", "atom.xml", "feed.json"])
        {
            Assert.Contains("Short of it", made.Text(feed), StringComparison.Ordinal);
            Assert.DoesNotContain("second paragraph", made.Text(feed), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("content:encoded>", made.Text("feed.xml"), StringComparison.Ordinal);
        Assert.All(made.Json("feed.json").GetProperty("items").EnumerateArray(), item => Assert.True(item.TryGetProperty("content_text", out _)));
    }

    [Fact]
    public void Summaries_of_sponsored_pieces_are_labelled_too()
    {
        var site = TestSite.WithArticle("title: A\ndate: 2026-01-01\nsponsored: Example Ltd\nsummary: Short of it.", "Text.\n");
        Assert.Contains("paid for by Example Ltd", Documents.Of(site.And("site.yml", TestSite.Config + "feeds: {content: summary}\n")).Text("feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds: {limit: 3}\nfeed_limit: 4\n", "site.yml:4:9: error TN016")]
    [InlineData("feeds: {content: some}\n", "site.yml:4:18: error TN024")]
    [InlineData("feeds: {lenght: 3}\n", "site.yml:4:9: error TN030")]
    [InlineData("feeds: {sources: [https://a.example/feed]}\n", "site.yml:4:9: warning TN150: 'feeds.sources' has no effect in this version")]
    [InlineData("search: {}\n", "site.yml:4:9: error TN018: 'search' wants true or false")]
    [InlineData("taxonomies: {topics: tag}\n", "site.yml:4:1: warning TN150")]
    [InlineData("images: {widths: [1]}\n", "site.yml:4:1: warning TN150")]
    [InlineData("schema: {}\n", "site.yml:4:1: warning TN150")]
    [InlineData("minify: true\n", "site.yml:4:1: warning TN150")]
    [InlineData("theme: pretty\n", "site.yml:4:1: warning TN150")]
    public void A_key_works_or_says_that_it_does_not(string lines, string finding) =>
        Assert.StartsWith(finding, Assert.Single(TestSite.With("site.yml", TestSite.Config + lines).Findings()), StringComparison.Ordinal);

    [Theory]
    [InlineData("search: false\n")]
    [InlineData("minify: false\n")]
    [InlineData("theme: default\n")]
    public void Asking_for_what_is_so_anyway_is_fine(string lines) => Assert.Empty(TestSite.With("site.yml", TestSite.Config + lines).Findings());

    private static int Count(Documents made, string path) => made.Xml(path).Descendants("item").Count();

    private static TestSite Site(string lines)
    {
        var site = TestSite.With("site.yml", TestSite.Config + lines).And("content/sections/chips.yml", "title: Chips\n").And("content/authors/ann.yml", "name: Ann\n");
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            site = site.And($"content/articles/{name}.md", $"---\ntitle: {name}\ndate: 2026-01-01\nsection: chips\ntags: [risc-v]\nauthors: [ann]\nsummary: Short of it.\n---\nText.\n\nA second paragraph.\n");
        }

        return site;
    }
}
