using System.Text;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary>Bodies in pieces say what they would say in one.</summary>
public class PiecedHtmlFacts
{
    private const string Link = "<a href=\"/other/\">there</a>";

    [Theory]
    [InlineData("Text.", "<p>Text.</p>\n", "")]
    [InlineData("[there](other.md)", $"<p>{Link}</p>\n", "")]
    [InlineData("See [there](other.md) and [there](other.md).", $"<p>See {Link} and {Link}.</p>\n", "")]
    [InlineData("<!--more-->\n\nSee [there](other.md).", $"<p>See {Link}.</p>\n", "")]
    [InlineData("See [there](other.md).\n\n<!--more-->\n\nRest [there](other.md).", $"<p>See {Link}.</p>\n<p>Rest {Link}.</p>\n", $"<p>See {Link}.</p>\n")]
    [InlineData("One.\n\n<!--more-->\n\nTwo.\n\n<!--more-->\n\nThree.", "<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n", "<p>One.</p>\n")]
    [InlineData("- One [there](other.md)\n\n  <!--more-->\n\n- Two", $"<ul>\n<li>\n<p>One {Link}</p>\n</li>\n<li>\n<p>Two</p>\n</li>\n</ul>\n", $"<ul>\n<li>\n<p>One {Link}</p>\n")]
    public void A_body_and_its_free_part(string body, string html, string free)
    {
        var story = Story(body);

        Assert.Equal((html, free), (Text(story.Html), Text(story.FreeHtml)));
        Assert.Equal((story.Html.Joined().Length, story.FreeHtml.Joined().Length), (story.Html.Length, story.FreeHtml.Length));
    }

    [Theory]
    [InlineData("Text [there](other.md).", $"<div class=\"paywall\">\n<p>Text {Link}.</p>\n</div>\n")]
    [InlineData("Free.\n\n<!--more-->\n\nPaid [there](other.md).", $"<p>Free.</p>\n<div class=\"paywall\">\n<p>Paid {Link}.</p>\n</div>\n")]
    public void What_subscribers_pay_for_is_in_one_element(string body, string html) => Assert.Equal(html, Text(Story(body, "paywall: true\n").Html));

    [Fact]
    public void The_hash_tells_bodies_apart_and_is_the_same_for_the_same()
    {
        string[] bodies =
        [
            "See [there](other.md) and [there](other.md).", "See [there](other.md) and [there](other.md)!", "See [there](other.md) [and there](other.md).",
            "See there and there.", "See [there](other.md)\n\n<!--more-->\n\nand [there](other.md).", "",
        ];
        Assert.Equal(bodies.Length, bodies.Select(body => Story(body).Html.Hash).Distinct().Count());
        foreach (var body in bodies) Assert.Equal(Story(body).Html.Hash, Story(body).Html.Hash);
        var parted = Story(bodies[4]);
        Assert.NotEqual(parted.Html.Hash, parted.FreeHtml.Hash);
    }

    [Fact]
    public void The_hash_knows_where_links_lead()
    {
        var story = Story("See [there](other.md).");
        var renamed = TestSite.With("content/articles/one.md", "---\ntitle: One\ndate: 2026-01-02\n---\nSee [there](other.md).\n")
            .And("content/articles/other.md", "---\ntitle: Other\ndate: 2026-01-01\nslug: elsewhere\n---\nText.\n")
            .Edition().Stories.Single(story => story.Article.Id == "one");
        Assert.Equal(story.Article.Front.Title, renamed.Article.Front.Title);
        Assert.NotEqual(story.Html.Hash, renamed.Html.Hash);
    }

    [Theory]
    [InlineData("Text [there](other.md).", false)]
    [InlineData("<div style=\"color: red\">Text</div>", true)]
    [InlineData("![A](https://pictures.example/a.png)", true)]
    public void What_a_content_security_policy_may_have_to_allow_is_known_without_the_body(string body, bool mayAskOthers) =>
        Assert.Equal(mayAskOthers, Story(body).Html.MayAskOthers);

    private static Story Story(string body, string front = "") =>
        TestSite.With("content/articles/one.md", $"---\ntitle: One\ndate: 2026-01-02\n{front}---\n{body}\n")
            .And("content/articles/other.md", "---\ntitle: Other\ndate: 2026-01-01\n---\nText.\n")
            .Edition().Stories.Single(story => story.Article.Id == "one");

    // The marker leaves an empty line.
    private static string Text(PiecedHtml html) => Encoding.UTF8.GetString(html.Joined().Span).Replace("\n\n", "\n", StringComparison.Ordinal).TrimStart('\n');
}
