using TechNews.Diagnostics;

namespace TechNews.Tests.Composing.Graphs;

public class TrustFacts
{
    [Fact]
    public void Policies_are_found_by_path_file_and_address()
    {
        var pages = Of(
            """
            trust:
              ethics_policy: /ethics/#sources
              corrections_policy: "@/pages/ethics.md"
              masthead: https://group.example/people
              founding_date: 2019-04
            """);
        Assert.Empty(pages.Findings);
        var publisher = pages.Subject("index.html").GetProperty("publisher");
        Assert.Equal("https://news.example/ethics/#sources", publisher.GetProperty("ethicsPolicy").GetString());
        Assert.Equal("https://news.example/ethics/", publisher.GetProperty("correctionsPolicy").GetString());
        Assert.Equal("https://group.example/people", publisher.GetProperty("masthead").GetString());
        Assert.Equal("2019-04", publisher.GetProperty("foundingDate").GetString());
    }

    [Theory]
    [InlineData("ethics_policy: /nothing/", "TN112")]
    [InlineData("ethics_policy: \"@/pages/nothing.md\"", "TN112")]
    [InlineData("ethics_policy: \"@/pages/ethics.md#nothing\"", "TN112")]
    [InlineData("logo: content/nothing.png", "TN112")]
    public void A_page_or_logo_that_is_not_there_is_an_error_at_its_place(string line, string code)
    {
        var finding = Assert.Single(Of($"trust:\n  {line}\n").Findings);
        Assert.Equal((code, Severity.Error, "site.yml", 5), (finding.Code, finding.Severity, finding.Where.Path, finding.Where.Line));
    }

    [Theory]
    [InlineData("ethics_policy: javascript:alert(1)")]
    [InlineData("ethics_policy: ethics")]
    [InlineData("ethic_policy: /ethics/")]
    [InlineData("founding_date: long ago")]
    public void Wrong_settings_are_found(string line) =>
        Assert.Single(TestSite.With("site.yml", $"{TestSite.Config}trust:\n  {line}\n").Findings());

    [Fact]
    public void A_site_without_trust_has_a_publisher_with_a_name()
    {
        var pages = BuiltPages.Of(TestSite.Empty);
        Assert.Equal("Test", pages.Subject("index.html").GetProperty("publisher").GetProperty("name").GetString());
        Assert.Empty(pages.Meta("index.html", "og:image"));
        Assert.Equal(["summary"], pages.Meta("index.html", "twitter:card"));
    }

    private static BuiltPages Of(string trust) => BuiltPages.Of(TestSite
        .With("site.yml", TestSite.Config + trust)
        .With("content/pages/ethics.md", "---\ntitle: Ethics\n---\n## Sources\n"));
}
