using System.Text;
using TechNews.Composing.Feeds;

namespace TechNews.Tests.Composing.Feeds;

public class FeedHtmlFacts
{
    private static readonly Uri Page = new("https://news.example/daily/chips/a/");

    [Theory]
    [InlineData("<a href=\"/x/\">a</a>", "<a href=\"https://news.example/x/\">a</a>")]
    [InlineData("<a href=\"#n\">a</a>", "<a href=\"https://news.example/daily/chips/a/#n\">a</a>")]
    [InlineData("<a href='../b/?q=1&amp;r=2'>a</a>", "<a href=\"https://news.example/daily/chips/b/?q=1&amp;r=2\">a</a>")]
    [InlineData("<a href=//cdn.example/x>a</a>", "<a href=\"https://cdn.example/x\">a</a>")]
    [InlineData("<a href=\"mailto:a@b.example\">a</a>", "<a href=\"mailto:a@b.example\">a</a>")]
    [InlineData("<img srcset=\"/a.png 1x, b.png 2x\" src=a.png alt>", "<img srcset=\"https://news.example/a.png 1x, https://news.example/daily/chips/a/b.png 2x\" src=\"https://news.example/daily/chips/a/a.png\" alt=\"\">")]
    [InlineData("<video poster=\"/p.jpg\" controls></video>", "<video poster=\"https://news.example/p.jpg\" controls=\"\"></video>")]
    public void URLs_are_absolute(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Theory]
    [InlineData("a<script>alert('</p>')</script>b", "ab")]
    [InlineData("a<SCRIPT src=x></SCRIPT >b", "ab")]
    [InlineData("a<style>p{}</style>b", "ab")]
    [InlineData("a<svg onload=x><path/></svg>b", "ab")]
    [InlineData("a<!-- secret -->b", "ab")]
    [InlineData("a<script>never ends", "a")]
    [InlineData("<p onclick=\"x()\" style=\"x\" tabindex=0 aria-label=x data-x=1 class=\"n\">a</p>", "<p class=\"n\">a</p>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<form action=/x><input name=q>a</form>", "a")]
    [InlineData("<custom-thing>a</custom-thing>", "a")]
    [InlineData("a < b and <a", "a < b and &lt;a")]
    public void Nothing_runs(string html, string clean) =>
        Assert.Equal(clean, Clean(html).Replace("&lt; ", "< ", StringComparison.Ordinal));

    [Fact]
    public void A_frame_becomes_a_link() => Assert.Equal(
        "<a href=\"https://video.example/1?a=b&amp;c\">Film &amp; sound</a>",
        Clean("<iframe src=\"https://video.example/1?a=b&amp;c\" title=\"Film &amp; sound\"><p>x</p></iframe>"));

    [Theory]
    [InlineData("<div><p>a <em>b", "<div><p>a <em>b</em></div>")]
    [InlineData("<b><i>a</b></i>c", "<b><i>a</i></b>c")]
    [InlineData("</div>a</p>", "a")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</ul>")]
    public void What_is_open_is_closed(string html, string clean) => Assert.Equal(clean, Clean(html));

    [Fact]
    public void Thousands_of_broken_tags_take_no_time()
    {
        var html = string.Concat(Enumerable.Repeat("<a \"", 200_000)) + string.Concat(Enumerable.Repeat("<b>", 50_000)) + string.Concat(Enumerable.Repeat("</i>", 50_000));
        Assert.DoesNotContain("<a ", Clean(html), StringComparison.Ordinal);
    }

    private static string Clean(string html)
    {
        var clean = new StringBuilder();
        FeedHtml.Write(html, Page, clean);
        return clean.ToString();
    }
}
