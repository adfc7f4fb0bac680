using TechNews.Loading;

namespace TechNews.Tests.Cli;

/// <summary>Builds one after the other, as somebody at a terminal sees them.</summary>
public sealed class IncrementalBuildFacts : IDisposable
{
    private readonly CommandRun run = new CommandRun()
        .With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\nsumary: odd\n---\nText.\n")
        .With("content/articles/later.md", "---\ntitle: Later\ndate: 2026-11-20T16:12:00Z\n---\nText.\n");

    public void Dispose() => run.Dispose();

    [Fact]
    public void What_the_last_build_said_is_said_again()
    {
        run.Run("build");
        var (said, warned) = (run.Out, run.Error);

        Assert.Equal(0, run.Run("build"));

        Assert.Contains(": warning TN", warned, StringComparison.Ordinal);
        Assert.Equal(warned, run.Error);
        Assert.Equal(Rows(said).Where(line => !line.Contains("written", StringComparison.Ordinal)), Rows(run.Out).Where(line => !line.Contains("written", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public/chips/one/index.html")]
    [InlineData("public/feed.xml")]
    public void A_file_changed_by_hand_is_mended(string file)
    {
        run.Run("build");
        var right = run[file];
        Thread.Sleep(20); // The clock of file systems ticks every few milliseconds.
        run.With(file, new string('x', right.Length));

        Assert.Equal(0, run.Run("build", "--verify"));

        Assert.Equal(right, run[file]);
        Assert.Contains("written 1 ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_file_comes_back()
    {
        run.Run("build");
        File.Delete(Path.Combine(run.Folder, "public/chips/one/index.html"));

        Assert.Equal(0, run.Run("build"));

        Assert.True(File.Exists(Path.Combine(run.Folder, "public/chips/one/index.html")));
    }

    [LinuxFact]
    public void Edits_of_texts_that_need_not_be_read_again_are_found()
    {
        var later = run.Surroundings with { Now = DateTimeOffset.UtcNow.AddMinutes(1) }; // So that the texts are old enough to be noted.
        run.RunWith(later, "build");
        for (var edit = 0; edit < 3; edit++)
        {
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(run.Folder, ".technews/sources")));
            Thread.Sleep(20); // The clock of file systems ticks every few milliseconds.
            run.With("content/articles/one.md", $"---\ntitle: One\ndate: 2026-11-19\nsection: chips\n---\nText {edit}.\n");

            Assert.Equal(0, run.RunWith(later, "build", "--verify"));

            Assert.Contains($"Text {edit}.", run["public/chips/one/index.html"], StringComparison.Ordinal);
            Assert.Equal(0, run.RunWith(later, "build", "--verify"));
            Assert.Contains("written 0 ", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_hour_of_an_article_ends_what_is_remembered()
    {
        run.Run("build", "--clock", "2026-11-20T16:11:59Z");
        Assert.Equal(0, run.Run("build", "--clock", "2026-11-20T16:12:00Z", "--verify"));
        Assert.True(File.Exists(Path.Combine(run.Folder, "public/later/index.html")));
    }

    [Fact]
    public void The_cache_may_lie_elsewhere_be_ignored_or_be_deleted()
    {
        run.Run("build", "--cache", "there");
        Assert.True(Directory.Exists(Path.Combine(run.Folder, "there")));
        Assert.False(Directory.Exists(Path.Combine(run.Folder, ".technews")));

        foreach (var flags in (string[][])[["--cache", "there", "--force"], ["--cache", "there"], []])
        {
            Assert.Equal(0, run.Run(["build", "--verify", .. flags]));
            Assert.Contains("written 0 ", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_killed_build_left_in_the_cache_goes_even_where_nothing_is_new()
    {
        run.Run("build");
        run.With(".technews/parsed/draft-0.new", "half of somet");

        Assert.Equal(0, run.Run("build"));

        Assert.DoesNotContain(".technews/parsed/draft-0.new", run.Files);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_no_error()
    {
        run.With("blocked", "a file");

        Assert.Equal(0, run.Run("build", "--cache", "blocked"));

        Assert.Contains("warning TN260", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_from_a_clean_build_is_named()
    {
        run.Run("build");
        run.With("public/chips/one/index.html", "other");
        File.Delete(Path.Combine(run.Folder, "public/feed.xml"));
        var inputs = SiteLoader.Load(run.Folder, new BuildOptions { Now = run.Surroundings.Now }).Value;

        Assert.Equal(
            ["TN261 'chips/one/index.html'", "TN261 'feed.xml'"],
            CleanBuild.Differences(inputs, Path.Combine(run.Folder, "public")).Select(finding => $"{finding.Code} {finding.Message.Split(' ')[0]}"));
    }

    private static string[] Rows(string text) => [.. text.Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal) || line.StartsWith("held", StringComparison.Ordinal))];
}
