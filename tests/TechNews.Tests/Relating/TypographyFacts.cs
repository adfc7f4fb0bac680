using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary><c>typography</c> in site.yml decides for everything that is shown.</summary>
public sealed class TypographyFacts
{
    [Theory]
    [InlineData("", "“A”")]
    [InlineData("typography: true\n", "“A”")]
    [InlineData("typography: false\n", "\"A\"")]
    public void Headlines_summaries_excerpts_bodies_sections_and_pages_are_set_alike(string setting, string shown)
    {
        var edition = Edition(setting);
        var story = Assert.Single(edition.Stories);
        Assert.Equal($"{shown} title", story.Title);
        Assert.Equal($"{shown} summary", story.Summary);
        Assert.Equal($"{shown} summary", story.Excerpt);
        Assert.Equal($"{shown} summary", story.ShortExcerpt);
        Assert.Equal($"{shown} section", Assert.Single(edition.Sections).Section.Title);
        var page = Assert.Single(edition.Pages);
        Assert.Equal($"{shown} page", page.Title);
        var escaped = shown.Replace("\"", "&quot;", StringComparison.Ordinal);
        Assert.All([story.Html.Joined(), page.Content], content => Assert.Contains($"<p>{escaped} body</p>", System.Text.Encoding.UTF8.GetString(content.Span).Replace("\"", "&quot;", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static Edition Edition(string setting)
    {
        var site = TestSite.With("site.yml", TestSite.Config + setting)
            .And("content/sections/s.yml", "title: '\"A\" section'\n")
            .And("content/pages/p.md", "---\ntitle: '\"A\" page'\n---\n\"A\" body\n")
            .And("content/articles/a.md", "---\ntitle: '\"A\" title'\nsummary: '\"A\" summary'\ndate: 2026-01-02\nsection: s\n---\n\"A\" body\n");
        return Editing.EditionOf(SiteParser.Parse(site.Inputs).Value, site.Inputs.Options).Value;
    }
}
