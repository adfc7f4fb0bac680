using TechNews.Composing.Twins;

namespace TechNews.Tests.Composing;

public class TwinFacts
{
    [Theory]
    [InlineData("<h2 id=\"x\">A &amp; B</h2>\n<p>One <em>two</em> <strong>three</strong>\nfour.</p>\n<p>Five</p>", "## A & B\n\nOne *two* **three** four.\n\nFive\n")]
    [InlineData("<p>See <a href=\"https://a.example/\">this</a>, <code>x</code>.</p>", "See [this](https://a.example/), `x`.\n")]
    [InlineData("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>", "-  a\n\n-  b\n\nc\n")]
    [InlineData("<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>", "-  a\n\n   b\n")]
    [InlineData("<ol>\n<li>a</li>\n<li>b</li>\n</ol>", "1. a\n\n2. b\n")]
    [InlineData("<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>", "> a\n>\n> b\n\nc\n")]
    [InlineData("<pre><code>a *b\n  c</code></pre>", "~~~~\na *b\n  c\n~~~~\n")]
    [InlineData("<p>2 * 3 [x] &lt;b&gt;</p>", "2 \\* 3 \\[x\\] \\<b\\>\n")]
    [InlineData("<p><img src=\"https://a.example/a.png\" alt=\"A cat\"></p>", "![A cat](https://a.example/a.png)\n")]
    public void HTML_becomes_Markdown(string html, string markdown) => Assert.Equal(markdown, MarkdownTwin.Of(html));

    [Fact]
    public void Llms_txt_lists_articles_by_section_with_their_twins()
    {
        var made = Documents.Of(TestSite
            .With("site.yml", TestSite.Config + "llms: true\ndescription: News\n")
            .With("content/sections/chips.yml", "title: Chips\n")
            .With("content/articles/a.md", "---\ntitle: A [b]\ndate: 2026-01-02\nsection: chips\nsummary: Short\n---\nText.\n")
            .With("content/articles/paid.md", "---\ntitle: Paid\ndate: 2026-01-01\npaywall: true\n---\nPaid text.\n")
            .With("content/pages/about.md", "---\ntitle: About\n---\nWe.\n"));
        Assert.Equal(
            "# Test\n\n> News\n\n## Chips\n\n- [A [b\\]](https://news.example/chips/a/index.html.md): Short\n\n## Optional\n\n- [About](https://news.example/about/)\n",
            made.Text("llms.txt"));
        Assert.Equal("# A [b]\n\n> Short\n\n2026-01-02T00:00:00+00:00, https://news.example/chips/a/\n\nText.\n", made.Text("chips/a/index.html.md"));
        Assert.False(made.Has("paid/index.html.md"));
    }
}
