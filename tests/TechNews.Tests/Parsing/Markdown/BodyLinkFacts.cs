using TechNews.Parsing;

namespace TechNews.Tests.Parsing.Markdown;

public class BodyLinkFacts
{
    [Theory]
    [InlineData("other.md")]
    [InlineData("@/articles/other.md#part")]
    [InlineData("/about/")]
    [InlineData("#part")]
    public void Links_of_the_site_are_holes(string target)
    {
        var body = BodyText.Parse($"See [it]({target}).").Value;
        var link = Assert.Single(body.Parts.OfType<BodyPart.LinkStart>());
        Assert.Equal(target, link.Target.Value);
        Assert.Equal((1, 10), (link.Target.At.Line, link.Target.At.Column));
        Assert.Equal(target.Length, link.Target.At.Length);
    }

    [Theory]
    [InlineData("[a](https://x.org/?a=1&b=\u00FC \"T\")", "<p><a href=\"https://x.org/?a=1&amp;b=%C3%BC\" title=\"T\">a</a></p>")]
    [InlineData("[a](mailto:x@y.org)", "<p><a href=\"mailto:x@y.org\">a</a></p>")]
    [InlineData("<x@y.org>", "<p><a href=\"mailto:x@y.org\">x@y.org</a></p>")]
    [InlineData("<https://x.org/a'b>", "<p><a href=\"https://x.org/a'b\">https://x.org/a'b</a></p>")]
    [InlineData("[a](//x.org)", "<p><a href=\"//x.org\">a</a></p>")]
    [InlineData("[a](https://x.org/100%)", "<p><a href=\"https://x.org/100%25\">a</a></p>")]
    public void Links_of_the_web_are_written(string markdown, string html) => Assert.Equal(html, BodyText.Html(markdown));

    [Theory]
    [InlineData("[a](javascript:alert)")]
    [InlineData("[a](JaVaScRiPt:alert)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("<javascript:x>")]
    [InlineData("[a](&#9;java&#10;script:x)")]
    [InlineData("[a][r]\n\n[r]: javascript:x")]
    [InlineData("<a href='javascript:x'>a</a>")]
    [InlineData("<a href=' java&#10;script:x'>a</a>")]
    [InlineData("![a](javascript:x)")]
    [InlineData("![a](javascript:x.mp4)")]
    public void Odd_schemes_are_errors_and_dropped(string markdown)
    {
        Assert.Equal("TN051", Assert.Single(BodyText.Parse(markdown).Findings).Code);
        var html = BodyText.Html(markdown);
        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_target_is_text() => Assert.Equal(["1:3 TN056"], BodyText.Findings("a [b]()"));

    [Fact]
    public void Pictures_elsewhere_are_kept_with_a_warning()
    {
        Assert.Contains("<img src=\"https://x.org/p.png\" alt=\"a\"", BodyText.Html("![a](https://x.org/p.png)"), StringComparison.Ordinal);
        Assert.Equal(["2:6 TN055"], BodyText.Findings("x\n![a](https://x.org/p.png)"));
        Assert.Empty(BodyText.Findings("![a](data:image/png;base64,AA==)"));
    }

    [Fact]
    public void Places_are_those_of_the_whole_file()
    {
        var source = new TechNews.Files.SourceText("a.md", "---\ntitle: x\n---\n\n> text\n> [b](missing.md)\n");
        var body = TechNews.Parsing.Markdown.BodyParser.Parse(source, 17, new()).Value;
        Assert.Equal("a.md:6:7", Assert.Single(body.Parts.OfType<BodyPart.LinkStart>()).Target.At.ToString());
    }

    [Fact]
    public void Raw_links_and_pictures_are_holes_with_their_attributes()
    {
        const string Markdown = "<div class=\"x\">\n<A class='c' HREF=\"b.md\" download>t</A>\n<img alt=x src=p.png />\n</div>\n";
        var body = BodyText.Parse(Markdown).Value;
        Assert.Equal(
            "<div class=\"x\">\n<a href=\"[b.md]\" class='c' download>t</a>\n<img src=\"[p.png]\" alt=x loading=\"lazy\" decoding=\"async\">\n</div>\n",
            BodyText.Html(body));
        Assert.Equal("2:20", Place(body.Parts.OfType<BodyPart.LinkStart>().Single().Target));
        Assert.Equal("3:16", Place(body.Parts.OfType<BodyPart.Image>().Single().Source));
    }

    [Fact]
    public void Raw_html_in_a_quote_is_found_at_its_place()
    {
        var body = BodyText.Parse("> <div>\n> <a href=\"b.md\">t</a></div>\n").Value;
        Assert.Equal("2:12", Place(body.Parts.OfType<BodyPart.LinkStart>().Single().Target));
    }

    [Theory]
    [InlineData("x <a href=b.md>c", "<p>x <a href=\"[b.md]\">c</a></p>\n")]
    [InlineData("<a href=b.md>c <a href=d.md>e</a></a>", "<p><a href=\"[b.md]\">c </a><a href=\"[d.md]\">e</a></p>\n")]
    [InlineData("<a href=b.md>c [d](e.md)</a>", "<p><a href=\"[b.md]\">c </a><a href=\"[e.md]\">d</a></p>\n")]
    [InlineData("<div><a href=b.md>\n\nc", "<div><a href=\"[b.md]\">\n<p>c</p>\n</a>")]
    [InlineData("x</a>", "<p>x</p>\n")]
    [InlineData("<a id=\"q\"></a>x", "<p><a id=\"q\"></a>x</p>\n")]
    public void Links_never_nest_and_always_end(string markdown, string html) =>
        Assert.Equal(html, BodyText.Html(BodyText.Parse(markdown).Value));

    [Fact]
    public void Ids_of_raw_html_are_anchors_and_told_when_taken()
    {
        Assert.Equal<string>(["q", "z"], [.. BodyText.Parse("<span id=q>x</span> <a name='z'></a>").Value.Anchors]);
        Assert.Equal(["3:6 TN057"], BodyText.Findings("## q\n\n<div id=q></div>"));
    }

    [Fact]
    public void Scripts_and_frames_of_others_are_reported() =>
        Assert.Equal(["1:14 TN055"], BodyText.Findings("<iframe src=\"https://x.org/\"></iframe>"));

    [Theory]
    [InlineData("<img src=\"/a.png\" srcset=\"/b.png 1x, https://x.org/c.png 2x\" alt=x>", "1:27 TN055")]
    [InlineData("<picture><source srcset=\"//x.org/a.avif\"></picture>", "1:26 TN055")]
    [InlineData("<video poster=\"https://x.org/p.jpg\" src=\"/v.mp4\"></video>", "1:16 TN055")]
    [InlineData("<input type=\"image\" src=\"https://x.org/p.jpg\">", "1:26 TN055")]
    [InlineData("<video poster=\"https://x.org/p.jpg\" src=\"https://x.org/v.mp4\"></video>", "1:42 TN055")]
    [InlineData("<img src=\"https://x.org/a.png\" srcset=\"https://x.org/c.png 2x\" alt=x>", "1:11 TN055")]
    public void Pictures_of_others_are_reported_wherever_they_are_named_once_for_each_host(string html, string finding) =>
        Assert.Equal([finding], BodyText.Findings(html));

    [Theory]
    [InlineData("<input type=\"text\" src=\"https://x.org/p.jpg\">")]
    [InlineData("<img src=\"/a.png\" srcset=\"/b.png 1x, data:image/gif;base64,AAAA 2x\" alt=x>")]
    public void What_asks_nobody_is_none(string html) => Assert.Empty(BodyText.Findings(html));

    [Fact]
    public void A_script_is_no_place_for_holes() =>
        Assert.Equal("<script>\nx = '<a href=\"b\">';\n</script>", BodyText.Html("<script>\nx = '<a href=\"b\">';\n</script>"));

    private static string Place(Located<string> target) => $"{target.At.Line}:{target.At.Column}";
}
