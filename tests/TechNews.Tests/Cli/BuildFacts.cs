using System.Text.Json;

namespace TechNews.Tests.Cli;

public sealed class BuildFacts
{
    [Fact]
    public void A_good_site_is_published_and_counted()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("build"));

        Assert.Empty(run.Error);
        Assert.Contains("public/chips/one/index.html", run.Files, StringComparer.Ordinal);
        Assert.Matches(@"\n  Pages            \|\s+\d+\n", run.Out);
        Assert.Contains("written ", run.Out, StringComparison.Ordinal);
        Assert.Contains("held back: content/articles/later.md publishes in 3 h 12 m\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nTotal in \d+ ms    peak RSS \d+ MB    warnings 0    held back 2\n$", run.Out);
    }

    [Fact]
    public void A_second_build_changes_nothing()
    {
        using var run = Site();
        run.Run("build");

        Assert.Equal(0, run.Run("build"));

        Assert.Contains("written 0   unchanged ", run.Out, StringComparison.Ordinal);
        Assert.Contains("   removed 0\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_error_nothing_is_published_and_the_last_good_site_stays()
    {
        using var run = Site();
        run.Run("build");
        var before = run["public/chips/one/index.html"];
        run.With("content/articles/one.md", "---\ntitle: Changed\ndate: 2026-11-19\nsection: chisp\n---\nText.\n");

        Assert.Equal(1, run.Run("build"));

        Assert.Equal(before, run["public/chips/one/index.html"]);
        Assert.Contains("content/articles/one.md:4:10: error TN", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'chips'?", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Strict_makes_one_warning_fail()
    {
        using var run = Site().With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\nauhtors: []\n---\nText.\n");

        Assert.Equal(0, run.Run("build"));
        Assert.Contains(": warning TN", run.Error, StringComparison.Ordinal);
        foreach (var strict in (string[][])[["--strict"], ["--panicOnWarning"], ["--fatal", "warnings"]])
        {
            Assert.Equal(1, run.Run(["build", "-o", "strict", .. strict]));
            Assert.EndsWith("1 error\n", run.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(run.Folder, "strict", "index.html")));
        }
    }

    [Theory]
    [InlineData("--source", "-s")]
    [InlineData("--source", "--root")]
    [InlineData("--source", "")]
    public void A_site_is_named_in_several_ways(string canonical, string alias)
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", canonical, ".", "-o", "a"));

        string[] source = alias.Length > 0 ? [alias, "."] : ["."];
        Assert.Equal(0, run.Run(["build", .. source, "-o", "b"]));

        AssertSame(run, "a", "b");
    }

    [Theory]
    [InlineData("--drafts", "-D")]
    [InlineData("--drafts", "--buildDrafts")]
    [InlineData("--future", "-F")]
    [InlineData("--future", "--buildFuture")]
    [InlineData("--expired", "-E")]
    [InlineData("--expired", "--buildExpired")]
    [InlineData("--base-url=https://b.example/x/", "--baseURL=https://b.example/x/")]
    [InlineData("--base-url=https://b.example/x/", "--baseurl=https://b.example/x/")]
    [InlineData("--base-url=https://b.example/x/", "-b=https://b.example/x/")]
    [InlineData("--clock=2026-11-22T00:00:00Z", "--now=2026-11-22T00:00:00Z")]
    [InlineData("--config=site.yml", "-c=site.yml")]
    public void An_alias_does_what_the_flag_does(string canonical, string alias)
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--output", "a", canonical));
        Assert.Equal(0, run.Run("build", "--destination", "b", alias));
        Assert.Equal(0, run.Run("build", "-d", "c", alias));

        AssertSame(run, "a", "b");
        AssertSame(run, "a", "c");
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_clock_where_no_flag_is()
    {
        using var run = Site().Where("SOURCE_DATE_EPOCH", "1795305600"); // 2026-11-22T00:00:00Z
        Assert.Equal(0, run.Run("build", "-o", "a"));
        Assert.Contains("a/chips/later/index.html", run.Files, StringComparer.Ordinal);

        Assert.Equal(0, run.Run("build", "-o", "b", "--clock", "2026-11-20T13:00:00Z"));
        Assert.DoesNotContain("b/chips/later/index.html", run.Files, StringComparer.Ordinal);
    }

    [Fact]
    public void Json_has_standard_output_for_itself()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--format", "json", "-v"));
        Assert.Equal("[]\n", run.Out);

        run.With("content/articles/one.md", "no front matter");
        Assert.Equal(1, run.Run("build", "--json"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("content/articles/one.md", json.RootElement[0].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("content")]
    [InlineData("/")]
    public void An_output_folder_that_holds_sources_is_refused(string folder)
    {
        using var run = Site();
        var before = run.Files;

        Assert.Equal(1, run.Run("build", "-o", folder));

        Assert.Equal(before, run.Files, StringComparer.Ordinal);
    }

    [Fact]
    public void Clean_removes_what_a_build_wrote_and_nothing_else()
    {
        using var run = Site();
        var before = run.Files;
        run.Run("build");
        run.With("public/mine.txt", "mine");

        Assert.Equal(0, run.Run("clean"));

        Assert.Equal([.. before.Append("public/mine.txt").Order(StringComparer.Ordinal)], run.Files, StringComparer.Ordinal);
    }

    [Fact]
    public void Clean_keeps_what_is_no_cache()
    {
        using var run = Site();
        run.Run("build");
        run.With(".technews/pinged-indexnow", "record").With(".technews/mine.txt", "mine");

        Assert.Equal(0, run.Run("clean"));

        Assert.Equal([".gitignore", "mine.txt", "pinged-indexnow"], new DirectoryInfo(Path.Combine(run.Folder, ".technews")).GetFileSystemInfos().Select(left => left.Name).Order(StringComparer.Ordinal));
        Assert.Contains("and the cache", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("clean"));
        Assert.DoesNotContain("cache", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void List_shows_each_kind_with_its_columns()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("list", "future", "--format", "csv"));
        Assert.Equal(
            "path,slug,title,date,publish_at,expire_at,draft,url\r\n"
            + "content/articles/later.md,later,Later,2026-11-20T16:12:00+00:00,2026-11-20T16:12:00+00:00,,false,/chips/later/\r\n",
            run.Out);

        Assert.Equal(0, run.Run("list", "drafts", "--json"));
        using var drafts = JsonDocument.Parse(run.Out);
        Assert.Equal(["path", "slug", "title", "date", "publish_at", "expire_at", "draft", "url"], drafts.RootElement[0].EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal("content/articles/idea.md", Assert.Single(drafts.RootElement.EnumerateArray()).GetProperty("path").GetString());

        Assert.Equal(0, run.Run("list"));
        Assert.EndsWith("3 articles\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("list", "published"));
        Assert.EndsWith("1 article\n", run.Out, StringComparison.Ordinal);
    }

    private static void AssertSame(CommandRun run, string one, string other)
    {
        string[] paths = [.. run.Files.Where(path => path.StartsWith(one + "/", StringComparison.Ordinal)).Select(path => path[(one.Length + 1)..])];
        Assert.Contains("index.html", paths, StringComparer.Ordinal);
        Assert.Equal(paths, run.Files.Where(path => path.StartsWith(other + "/", StringComparison.Ordinal)).Select(path => path[(other.Length + 1)..]), StringComparer.Ordinal);
        Assert.All(paths, path => Assert.Equal(run[$"{one}/{path}"], run[$"{other}/{path}"]));
    }

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: T\nbase_url: https://t.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\n---\nText.\n")
        .With("content/articles/later.md", "---\ntitle: Later\ndate: 2026-11-20T16:12:00Z\nsection: chips\n---\nText.\n")
        .With("content/articles/idea.md", "---\ntitle: Idea\ndate: 2026-11-19\nsection: chips\ndraft: true\n---\nText.\n");
}
