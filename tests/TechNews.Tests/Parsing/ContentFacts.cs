using TechNews.Parsing;

namespace TechNews.Tests.Parsing;

/// <summary>Authors, sections, pages, view counts, and files that nobody reads.</summary>
public sealed class ContentFacts
{
    private const string ViewsPath = "content/views/2026-01-02.csv";

    [Fact]
    public void An_author_is_read()
    {
        var site = TestSite.With("content/authors/jane.yml",
            "name: Jane Doe\nbio: B\npicture: jane.jpg\njob: J\nemail: jane@news.example\nlinks: {Web: https://jane.example, Mail: 'mailto:j@a.example'}\n")
            .With("content/authors/john.yaml", "name: John\nlinks: ['https://www.john.example/x', {label: L, url: https://l.example}]\n");
        var parsed = site.Parse();
        var (jane, john) = (parsed.Value.Authors[0], parsed.Value.Authors[1]);

        Assert.Empty(parsed.Findings);
        Assert.Equal(("jane", "Jane Doe", "B", "jane.jpg", "J", "jane@news.example"), (jane.Id, jane.Name, jane.Bio, jane.Picture!.Value, jane.Job, jane.Email));
        Assert.Equal([new ProfileLink("Web", "https://jane.example"), new ProfileLink("Mail", "mailto:j@a.example")], jane.Links.ToArray());
        Assert.Equal([new ProfileLink("john.example", "https://www.john.example/x"), new ProfileLink("L", "https://l.example")], john.Links.ToArray());
    }

    [Theory]
    [InlineData("email: jane", ":2:8: error TN040: this is no e-mail address")]
    [InlineData("email: jane@x\"onload=.a", ":2:8: error TN040: this is no e-mail address")]
    [InlineData("links: ['javascript:alert(1)']", ":2:9: error TN042: this link leads nowhere: it must start with https:, http: or mailto:")]
    [InlineData("links: {a: [b]}", ":2:12: error TN018: 'a' wants an address, not a list")]
    [InlineData("pictur: x", ":2:1: warning TN017: unknown key 'pictur' - did you mean 'picture'?")]
    public void A_wrong_key_of_an_author_is_reported(string line, string finding) =>
        Assert.Equal(["content/authors/jane.yml" + finding], TestSite.With("content/authors/jane.yml", $"name: J\n{line}\n").Findings());

    [Theory]
    [InlineData("content/sections/chips.yml", "title: Chips\norder: 2\ncolour: \"#AABBCC\"\n")]
    [InlineData("content/sections/deep/chips.yaml", "title: Chips\nweight: 2\ncolor: \"#aabbcc\"\n")]
    [InlineData("content/sections/chips/_index.md", "---\ntitle: Chips\norder: 2\ncolour: \"#aabbcc\"\n---\n")]
    public void A_section_is_read(string path, string text)
    {
        var parsed = TestSite.With(path, text).Parse();
        var section = Assert.Single(parsed.Value.Sections);

        Assert.Empty(parsed.Findings);
        Assert.Equal(("chips", "Chips", 2, "#aabbcc"), (section.Id, section.Title, section.Order, section.Colour));
    }

    [Theory]
    [InlineData("\"red;}body{display:none\"")]
    [InlineData("\"#abc\"")]
    [InlineData("\"#aabbcg\"")]
    public void A_colour_is_six_digits_and_nothing_else(string colour) =>
        Assert.Equal(
            ["content/sections/chips.yml:2:9: error TN041: this is no colour"],
            TestSite.With("content/sections/chips.yml", $"title: C\ncolour: {colour}\n").Findings());

    [Fact]
    public void An_id_is_unique_and_fits_into_a_url() =>
        Assert.Equal(
            [
                "content/authors/Jane Doe.yml:1:1: error TN046: this file's name cannot be part of a URL: it holds white space",
                "content/authors/jane.yml:1:1: error TN045: this file and content/authors/jane.yaml have the same id 'jane'",
            ],
            TestSite.With("content/authors/Jane Doe.yml", "name: J").With("content/authors/jane.yml", "name: J").With("content/authors/jane.yaml", "name: J").Findings());

    [Fact]
    public void A_page_is_read()
    {
        var parsed = TestSite.With("content/pages/legal/imprint.md", "---\ntitle: Imprint\nurl: /legal/\nweight: 3\nlayout: wide\nnoindex: true\nstatus: draft\n---\nText\n").Parse();
        var page = Assert.Single(parsed.Value.Pages);

        Assert.Empty(parsed.Findings);
        Assert.Equal(("legal/imprint", "Imprint", "/legal/", 3, "wide"), (page.Id, page.Title, page.Url!.Value, page.Weight, page.Layout!.Value));
        Assert.True(page.NoIndex && page.Draft);
    }

    [Fact]
    public void A_page_needs_a_title_and_a_name_that_is_a_url() =>
        Assert.Equal(
            [
                "content/pages/About Us.md:1:1: error TN046: this file's name cannot be part of a URL: it holds white space",
                "content/pages/About Us.md:1:1: error TN019: the key 'title' is missing",
            ],
            TestSite.With("content/pages/About Us.md", "---\nweight: 1\n---\n").Findings());

    [Fact]
    public void View_counts_are_read()
    {
        var parsed = TestSite.With(ViewsPath, "date,path,visitors,pageviews,source\n2026-01-02,/a/,12,15,combined\n\n\"2026-01-02\",\"/b,\"\"c\"\"/\",1,2,\"x\"").Parse();

        Assert.Empty(parsed.Findings);
        Assert.Equal(
            [new ViewCount(new DateOnly(2026, 1, 2), "/a/", 12, 15, "combined"), new ViewCount(new DateOnly(2026, 1, 2), "/b,\"c\"/", 1, 2, "x")],
            parsed.Value.Views.ToArray());
    }

    [Theory]
    [InlineData("2026-1-2,/a/,1,2,x", "the date is not of the form 2026-11-20")]
    [InlineData("2026-01-02,a,1,2,x", "the path does not start with '/'")]
    [InlineData("2026-01-02,/a/,-1,2,x", "'visitors' is no whole number")]
    [InlineData("2026-01-02,/a/,1,99999999999999999999,x", "'pageviews' is no whole number")]
    [InlineData("2026-01-02,/a/,1,2,", "the source is missing")]
    [InlineData("2026-01-02,/a/,1,2", "it has 4 columns, not 5")]
    [InlineData("2026-01-02,\"/a/,1,2,x", "a quote is never closed")]
    [InlineData("2026-01-02,\"/a/\"b,1,2,x", "text follows a closing quote")]
    public void A_bad_row_is_a_warning_and_the_others_count(string row, string problem)
    {
        var parsed = TestSite.With(ViewsPath, $"{ViewsParser.Header}\n{row}\n2026-01-02,/b/,1,2,x\n");

        Assert.Equal([$"{ViewsPath}:2:1: warning TN044: this row is left out: {problem}"], parsed.Findings());
        Assert.Equal("/b/", Assert.Single(parsed.Parse().Value.Views).Path);
    }

    [Fact]
    public void A_file_with_other_columns_is_left_out() =>
        Assert.Equal(
            [$"{ViewsPath}:1:1: warning TN043: the first line does not name the columns of view counts: the file is left out"],
            TestSite.With(ViewsPath, "path,date\n/a/,1\n").Findings());

    [Fact]
    public void Thousands_of_bad_rows_are_one_warning_after_the_first_twenty()
    {
        var findings = TestSite.With(ViewsPath, ViewsParser.Header + "\n" + string.Concat(Enumerable.Repeat("bad\n", 100_000))).Findings();

        Assert.Equal(21, findings.Length);
        Assert.Equal($"{ViewsPath}:22:1: warning TN044: 99980 more rows from here on are left out", findings[^1]);
    }

    [Theory]
    [InlineData("content/articles/a.markdown", "this file is not read: texts end in .md")]
    [InlineData("content/articles/notes.txt", "this file is not read: texts end in .md")]
    [InlineData("content/authors/jane.toml", "this file is not read: authors are files ending in .yml")]
    [InlineData("content/article/a.md", "nothing reads the folder content/article - did you mean 'articles'?")]
    [InlineData("content/a.md", "nothing reads the folder content/")]
    public void A_text_that_nobody_reads_is_named_and_not_copied(string path, string message)
    {
        var site = TestSite.Empty.WithAsset(path, "x"u8.ToArray());

        Assert.Equal([$"{path}:1:1: warning TN028: {message}"], site.Findings());
        Assert.Empty(site.Parse().Value.Assets);
        Assert.Equal([$"{path}:1:1: warning TN028: {message}"], TestSite.With(path, "x").Findings());
    }

    [Fact]
    public void Pictures_and_static_files_are_kept()
    {
        var site = TestSite.Empty.WithAsset("content/articles/a.png", []).WithAsset("static/robots.txt", []);

        Assert.Equal(["content/articles/a.png", "static/robots.txt"], site.Parse().Value.Assets.Select(asset => asset.Path).ToArray());
    }
}
