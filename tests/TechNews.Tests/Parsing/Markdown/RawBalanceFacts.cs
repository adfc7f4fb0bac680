using TechNews.Diagnostics;

namespace TechNews.Tests.Parsing.Markdown;

/// <summary>Raw HTML of an article may not take the rest of its page with it.</summary>
public class RawBalanceFacts
{
    [Theory]
    [InlineData("One.\n\n<!-- unclosed\n\nTwo.", "3:1 TN058")]
    [InlineData("One <textarea> two.", "1:5 TN058")]
    [InlineData("One.\n\n<script>\nx()\n\nTwo.", "3:1 TN058")]
    [InlineData("<style>\np {}\n", "1:1 TN058")]
    [InlineData("One <title>two.", "1:5 TN058")]
    [InlineData("One <plaintext> two </plaintext>.", "1:5 TN058")]
    [InlineData("<iframe src=\"/a\" />", "1:1 TN058")]
    [InlineData("x <xmp> y", "1:3 TN058")]
    [InlineData("x <NoScript> y", "1:3 TN058")]
    [InlineData("<template>\n\nx", "1:1 TN058")]
    [InlineData("One.\n\n<div title=\"unclosed\n\nTwo.", "3:1 TN058")]
    [InlineData("> <div title='unclosed\n\nTwo.", "1:3 TN058")]
    public void What_swallows_the_rest_of_the_page_is_an_error_where_it_begins(string markdown, string finding) =>
        Assert.Equal([finding], BodyText.Findings(markdown));

    [Theory]
    [InlineData("</div></div></article></main>", "1:1 TN059")]
    [InlineData("One.\n\n<div>\n\nTwo.\n\n</div>\n\n</div>", "9:1 TN059")]
    [InlineData("One </SECTION > two.", "1:5 TN059")]
    [InlineData("<div><article></div></article>", "1:21 TN059")]
    public void An_end_that_closes_what_is_around_the_text_is_an_error(string markdown, string finding) =>
        Assert.Equal([finding], BodyText.Findings(markdown));

    [Theory]
    [InlineData("<div>\n\nText.\n\n</div>")]
    [InlineData("<details><summary>A</summary>\n\n<div class=\"x\">\n\nText.\n\n</div>\n\n</details>")]
    [InlineData("<div><!-- hidden\n\nText.\n\n<p>x</p> -->\n</div>")]
    [InlineData("<div><script>\n\n</script></div>")]
    [InlineData("a <!-- b --> c <!--> d <!---> e\n\n<!-- f\n\ng --!>\n")]
    [InlineData("<svg><title>A</title><path d=\"M0\"/><script/></svg>")]
    [InlineData("<p>One<p>Two<ul><li>a<li>b</ul></p></li>")]
    [InlineData("<table><tr><td>a<tr><td>b</table>")]
    [InlineData("a < b, `</div>` and `<!--`\n\n    <script>\n\n```html\n<textarea>\n</main>\n```\n")]
    [InlineData("<script>if (a < b) x = '</div><!--';</script>")]
    [InlineData("<textarea>\n</div> <!--\n</textarea>")]
    [InlineData("<div\n  title=\"a > b\"\n  class='c'>x</div>")]
    [InlineData("One.\n\n<!--more-->\n\nTwo.")]
    [InlineData("<DIV>x</div>")]
    [InlineData("<br/></br></p></span>")]
    public void Html_that_ends_where_it_should_is_none(string markdown) => Assert.Empty(BodyText.Findings(markdown));

    [Fact]
    public void A_box_that_is_left_open_is_a_warning() =>
        Assert.Equal(("TN059", Severity.Warning, 3), Assert.Single(BodyText.Parse("One.\n\n<div>\n\n<section>Two.</section>\n").Findings) is var finding ? (finding.Code, finding.Severity, finding.Where.Line) : default);

    [Fact]
    public void It_stops_a_build_and_says_what_to_do()
    {
        var finding = Assert.Single(TestSite.WithArticle("title: A\ndate: 2026-01-01", "One.\n\n<!-- unclosed\n").Parse().Findings);
        Assert.Equal((Severity.Error, "content/articles/a.md:7:1"), (finding.Severity, finding.Where.ToString()));
        Assert.Contains("-->", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", "</section>")]
    [InlineData("<div title=\"", "")]
    [InlineData("<!--", "")]
    [InlineData("x <script> ", "")]
    public void A_long_run_takes_no_long_time(string open, string close)
    {
        var parsed = BodyText.Parse(string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000)));
        Assert.InRange(parsed.Findings.Length, 1, 3);
    }
}
