using FsCheck;
using FsCheck.Fluent;
using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

/// <summary>What may become a URL: slugs, paths, aliases.</summary>
public sealed class SlugFacts
{
    [Theory]
    [InlineData("New Chips", "new-chips")]
    [InlineData("Intel’s PCIe 5.0 “cut”", "intels-pcie-5-0-cut")]
    [InlineData("Café Ørsted Straße Łódź Æon", "cafe-orsted-strasse-lodz-aeon")]
    [InlineData("Cafe\u0301", "cafe")] // An accent of its own, as file systems of Apple write it.
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Новости ДНЯ", "новости-дня")]
    [InlineData("芯片 新闻", "芯片-新闻")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("C", "c")]
    [InlineData("C++", "cplusplus")]
    [InlineData("C# & F#", "csharp-fsharp")]
    [InlineData("  --a__b--  ", "a-b")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("!?", "")]
    [InlineData("", "")]
    public void A_text_becomes_a_slug(string text, string slug) => Assert.Equal(slug, Slugs.Of(text));

    [Fact]
    public void A_slug_of_any_text_is_a_segment_and_its_own_slug() =>
        Prop.ForAll<string?>(text =>
        {
            var slug = Slugs.Of(text ?? "");
            return slug.Length is 0 or > 60 || (UrlPath.ProblemOfSegment(slug) is null && string.Equals(Slugs.Of(slug), slug, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a/b", "it holds '/'")]
    [InlineData("'a\\b'", "it holds '\\'")]
    [InlineData("..", "it holds '..'")]
    [InlineData(".", "it holds '.'")]
    [InlineData("../../etc/x", "it holds '/'")]
    [InlineData(".htaccess", "it starts with a dot, which hides the file")]
    [InlineData("\"a\\u202eb\"", "it holds an invisible character")]
    [InlineData("a b", "it holds white space")]
    [InlineData("a%2e", "it holds '%'")]
    [InlineData("a?b", "it holds '?'")]
    [InlineData("'a#b'", "it holds '#'")]
    public void A_slug_that_is_no_segment_is_an_error(string slug, string problem) =>
        Assert.Equal(
            [$"content/articles/a.md:4:7: error TN021: this slug cannot be one piece of a URL: {problem}"],
            TestSite.WithArticle($"title: T\ndate: 2026-01-02\nslug: {slug}").Findings());

    [Theory]
    [InlineData("x/", "it must start with '/'")]
    [InlineData("https://a.example/", "it must start with '/'")]
    [InlineData("/a//b/", "it holds '//'")]
    [InlineData("/../x", "it holds '..'")]
    [InlineData("/%2e%2e/x", "it holds '..'")]
    [InlineData("/a%2fb/", "it hides a '/'")]
    [InlineData("'/a\\b'", "it holds '\\'")]
    [InlineData("'/a#b'", "it holds '#'")]
    [InlineData("/.git/config", "it starts with a dot, which hides the file")]
    public void A_path_that_leaves_the_site_is_an_error(string path, string problem)
    {
        foreach (var key in (string[])["url", "permalink", "redirect_from"])
        {
            Assert.Equal(
                [$"content/articles/a.md:4:{key.Length + 3}: error TN022: '{key}' is no path of this site: {problem}"],
                TestSite.WithArticle($"title: T\ndate: 2026-01-02\n{key}: {path}").Findings());
        }
    }

    [Theory]
    [InlineData("url")]
    [InlineData("permalink")]
    public void Only_an_old_address_may_have_a_query(string key) => Assert.Equal(
        [$"content/articles/a.md:4:{key.Length + 3}: error TN022: '{key}' is no path of this site: it holds '?'"],
        TestSite.WithArticle($"title: T\ndate: 2026-01-02\n{key}: /a?b=c").Findings());

    [Theory]
    [InlineData("content/articles/Big News!.md", "Big News!", "big-news")]
    [InlineData("content/articles/2026/01/x.md", "2026/01/x", "x")]
    [InlineData("content/articles/x/index.md", "x", "x")]
    [InlineData("content/articles/index.md", "index", "index")]
    [InlineData("content/articles/2026-13-45-x.md", "2026-13-45-x", "2026-13-45-x")]
    [InlineData("content/articles/a.b.md", "a.b", "a-b")]
    public void The_files_name_gives_id_and_slug(string path, string id, string slug)
    {
        var article = TestSite.WithArticle("title: T\ndate: 2026-01-02", path: path).Article();

        Assert.Equal((id, slug), (article.Id, article.Slug));
        Assert.Equal(path.EndsWith("/x/index.md", StringComparison.Ordinal), article.IsBundle);
    }

    [Fact]
    public void A_name_of_nothing_but_signs_asks_for_a_slug()
    {
        const string path = "content/articles/2026-01-02-!!!.md";

        Assert.Equal([$"{path}:1:1: error TN023: the file's name leaves nothing for a URL"], TestSite.WithArticle("title: T", path: path).Findings());
        Assert.Equal("x", TestSite.WithArticle("title: T\nslug: x", path: path).Article().Slug);
    }

    [Theory]
    [InlineData("content/articles/a\u202eb.md", "it holds an invisible character")]
    [InlineData("content/articles/a\nb.md", "it holds an invisible character")]
    [InlineData("content/articles/a\\b.md", "it holds a backslash")]
    [InlineData("content/articles/../b.md", "it holds an empty part, '.' or '..'")]
    public void A_hostile_file_name_is_an_error(string path, string problem) =>
        Assert.Equal([$"{path}:1:1: error TN046: this file's name cannot be part of a URL: {problem}"], TestSite.WithArticle("title: T\ndate: 2026-01-02", path: path).Findings());

    [Fact]
    public void Two_files_of_one_id_are_both_named() =>
        Assert.Equal(
            ["content/articles/a/index.md:1:1: error TN045: this file and content/articles/a.md have the same id 'a'"],
            TestSite.WithArticle("title: T\ndate: 2026-01-02").With("content/articles/a/index.md", "---\ntitle: T\ndate: 2026-01-02\n---\n").Findings());
}
