using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TechNews.Composing.Graphs;

namespace TechNews.Tests.Composing.Graphs;

public class HostileTextFacts
{
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script> -->")]
    [InlineData("]]> & &amp; &lt;")]
    [InlineData("“Quotes” 'and' \\\"more\\\" \\\\")]
    [InlineData("line\\u2028separators\\u2029here")]
    [InlineData("📰 עברית \\u202Eabc عربي 日本語")]
    public void A_headline_comes_back_as_the_page_shows_it(string title)
    {
        var pages = BuiltPages.Of(TestSite.With("content/articles/a.md", $"---\ntitle: \"{title}\"\ndate: 2026-01-02\n---\nText.\n"));
        Assert.Empty(pages.Findings);
        var shown = pages.Html("a/index.html").QuerySelector("h1.story-title")!.TextContent;
        Assert.Equal(pages.Edition.Stories[0].Title, shown);
        Assert.Equal(shown, pages.Subject("a/index.html").GetProperty("headline").GetString());
        Assert.Equal([shown], pages.Meta("a/index.html", "og:title"));
    }

    [Fact]
    public void Any_text_comes_back_and_none_can_leave_the_script_element() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
    {
        // Half a surrogate pair is no text: it becomes U+FFFD.
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes((text ?? "") + "</script>\0\u001b\u0085\u2028\ufeff\U0001F4F0"));
        var json = GraphWriter.Write(valid, static (node, valid) =>
        {
            node.Open();
            node.Text(Names.Name, valid);
            node.Close();
        });
        var written = Encoding.UTF8.GetString(json);
        Assert.Equal(-1, written.AsSpan().IndexOfAny("<>&'\u2028\u2029\0\u001b"));
        Assert.Equal(valid, JsonDocument.Parse(json).RootElement.GetProperty("name").GetString());
    }));
}
