namespace TechNews.Tests.Parsing.Markdown;

public class BodyFacts
{
    [Theory]
    [InlineData("plain", "<p>plain</p>")]
    [InlineData("*a* **b** ~~c~~ `d<`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>")]
    [InlineData("a & b < c", "<p>a &amp; b &lt; c</p>")]
    [InlineData("a  \nb\nc", "<p>a<br>\nb\nc</p>")]
    [InlineData("> a", "<blockquote>\n<p>a</p>\n</blockquote>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n\n4. b", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>")]
    [InlineData("---", "<hr>")]
    [InlineData("a {onclick=x}", "<p>a {onclick=x}</p>")]
    [InlineData("term\n: meaning", "<dl>\n<dt>term</dt>\n<dd>meaning</dd>\n</dl>")]
    public void Markdown_becomes_html(string markdown, string html) => Assert.Equal(html, BodyText.Html(markdown).Replace("<li><p>", "<li>\n<p>", StringComparison.Ordinal).Replace("</p></li>", "</p>\n</li>", StringComparison.Ordinal));

    [Fact]
    public void Code_blocks_keep_their_text_and_name_their_language() => Assert.Equal(
        "<pre tabindex=\"0\"><code class=\"language-cs\">var s = &quot;x&quot;;\n</code></pre>", BodyText.Html("```cs\nvar s = \"x\";\n```"));

    [Fact]
    public void Tables_scroll_in_a_named_region_that_the_keyboard_reaches()
    {
        var html = BodyText.Html("| a | b |\n|---|--:|\n| 1 | 2 |");
        Assert.StartsWith("<section class=\"table-scroll\" aria-label=\"Table 1\" tabindex=\"0\">\n<table>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td><td class=\"align-right\">2</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_cell_without_text_is_no_header() =>
        Assert.Contains("<tr><td></td><th scope=\"col\">b</th></tr>", BodyText.Html("| | b |\n|-|-|\n| 1 | 2 |"), StringComparison.Ordinal);

    [Fact]
    public void Grid_tables_are_tables() =>
        Assert.Contains("<table>", BodyText.Html("+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+"), StringComparison.Ordinal);

    [Fact]
    public void Tasks_have_a_state_that_can_be_heard()
    {
        var html = BodyText.Html("- [x] done\n- [ ] open");
        Assert.Contains("<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> done</li>", html, StringComparison.Ordinal);
        Assert.Contains("disabled aria-label=\"To do\"> open", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_cited_twice_has_two_ways_back()
    {
        var body = BodyText.Parse("A[^n] and B[^n].\n\n[^n]: The note.").Value;
        var html = BodyText.Html(body);
        Assert.Contains("href=\"#fn-1\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"Back to reference 1-2\"", html, StringComparison.Ordinal);
        Assert.Equal<string>(["fn-1", "fnref-1", "fnref-2"], [.. body.Anchors]);
    }

    [Fact]
    public void Alerts_carry_a_visible_label() => Assert.Equal(
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Hinweis</p>\n<p>x</p>\n</div>", BodyText.Html("> [!NOTE]\n> x", "de"));

    [Fact]
    public void A_picture_alone_with_a_title_is_a_figure_with_a_caption() => Assert.Equal(
        "<figure><img src=\"[p.jpg]\" alt=\"A chip\" loading=\"lazy\" decoding=\"async\"><figcaption>It\u2019s new</figcaption></figure>",
        BodyText.Html("![A chip](p.jpg \"It's new\")"));

    [Fact]
    public void A_picture_without_a_title_is_just_a_picture() => Assert.Equal(
        "<p><img src=\"[p.jpg]\" alt=\"&quot;x&quot; &amp; y\" loading=\"lazy\" decoding=\"async\"></p>", BodyText.Html("![\"x\" & y](p.jpg)"));

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=1", "embed-youtube", "youtube.com")]
    [InlineData("https://youtu.be/1", "embed-youtube", "youtu.be")]
    [InlineData("https://vimeo.com/1", "embed-vimeo", "vimeo.com")]
    [InlineData("https://x.org/a.mp4?t=1", "embed-video", "x.org")]
    public void Films_are_links_that_name_their_host(string url, string kind, string host)
    {
        Assert.Equal(
            $"<p><a href=\"{url}\" class=\"embed {kind}\">Watch <span class=\"embed-host\">{host}</span></a></p>", BodyText.Html($"![Watch]({url})"));
        Assert.Empty(BodyText.Findings($"![Watch]({url})"));
    }

    [Fact]
    public void Sound_of_the_site_is_a_link_to_be_checked() =>
        Assert.Equal("<p><a href=\"[talk.mp3]\" class=\"embed embed-audio\">Talk</a></p>", BodyText.Html("![Talk](talk.mp3)"));

    [Fact]
    public void Headings_have_ids_as_on_GitHub_each_once()
    {
        var body = BodyText.Parse("## What's new, *really*?\n### 2022 in `C#`\n## Same\n## Same\n## Same-1\n##\n").Value;
        Assert.Equal<string>(["whats-new-really", "2022-in-c", "same", "same-1", "same-1-1", "section"], [.. body.Headings.Select(heading => heading.Id)]);
        Assert.Equal("What\u2019s new, really?", body.Headings[0].Text);
        Assert.Equal(3, body.Headings[1].Level);
    }

    [Fact]
    public void A_heading_of_level_1_becomes_level_2_and_is_reported()
    {
        Assert.Equal("<h2 id=\"a\">a</h2>", BodyText.Html("# a"));
        Assert.Equal(["3:1 TN054"], BodyText.Findings("x\n\n# a"));
    }

    [Theory]
    [InlineData("say {{< youtube id=\"x\" >}}", "1:5 TN053")]
    [InlineData("a\n\n{{<youtube x>}} b", "3:1 TN053")]
    [InlineData("{% raw %} b", "1:1 TN053")]
    public void Shortcodes_are_reported_and_shown_as_text(string markdown, string finding)
    {
        Assert.Equal([finding], BodyText.Findings(markdown));
        Assert.Contains("{", BodyText.Html(markdown), StringComparison.Ordinal);
        Assert.DoesNotContain("<youtube", BodyText.Html(markdown), StringComparison.Ordinal);
        Assert.DoesNotContain("youtube", BodyText.Parse(markdown).Value.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_in_code_are_examples() => Assert.Empty(BodyText.Findings("`{{< x >}}`\n\n```\n{% y %}\n```\n"));

    [Fact]
    public void Markup_between_holes_is_one_piece()
    {
        var body = BodyText.Parse("# a\n\nText *x* and `y`.\n\n- [b](c.md)\n- d").Value;
        Assert.Equal(5, body.Parts.Length);
    }
}
