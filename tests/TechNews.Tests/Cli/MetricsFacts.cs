using System.Text.Json;
using TechNews.Cli.Metrics;
using TechNews.Metering;

namespace TechNews.Tests.Cli;

public sealed class MetricsFacts
{
    [Fact]
    public void The_table_names_every_stage_the_templates_and_the_slowest_articles()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("build", "--metrics"));

        foreach (var stage in (string[])["load", "parse", "relate", "compose", "render", "links", "write"])
            Assert.Matches($@"\n  {stage} +\| +\d+\.\d \| +\d+\.\d \| +\d+\.\d\n", run.Out);
        Assert.Matches(@"\n +3 \| +0 \| +\d+\.\d \| +\d+\.\d \| +\d+\.\d \| article\.html\n", run.Out);
        Assert.Matches(@"\nfragments reused: \d+\n", run.Out);
        Assert.Matches(@"\n +\d+\.\d \| +\d+\.\d \| content/articles/a2\.md\n", run.Out);
        Assert.EndsWith("held back 0\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_it_stands_on_standard_error_and_counts_what_was_rendered()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("build", "--metrics", "--format", "json"));

        Assert.Equal("[]\n", run.Out);
        var metrics = JsonDocument.Parse(run.Error).RootElement;
        var article = metrics.GetProperty("templates").EnumerateArray().Single(template => template.GetProperty("template").GetString() == "article.html");
        Assert.Equal(3, article.GetProperty("count").GetInt64());
        Assert.InRange(article.GetProperty("total_ms").GetDouble(), double.Epsilon, double.MaxValue);
        Assert.Equal(
            ["content/articles/a1.md", "content/articles/a2.md", "content/articles/a3.md"],
            metrics.GetProperty("slowest_articles").EnumerateArray().Select(one => one.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
        Assert.All(metrics.GetProperty("slowest_articles").EnumerateArray(), one => Assert.True(one.GetProperty("parse_ms").GetDouble() > 0 && one.GetProperty("render_ms").GetDouble() > 0));
        var reused = metrics.GetProperty("templates").EnumerateArray().Sum(template => template.GetProperty("reused").GetInt64());
        Assert.Equal(reused, metrics.GetProperty("fragments_reused").GetInt64());
        Assert.True(reused > 0, "the footer of the second and later pages is reused");
    }

    [Fact]
    public void Pages_that_were_not_rendered_again_are_counted()
    {
        using var run = Site();
        Assert.Equal((0, true), Reused(run));
        Assert.Equal((int.MaxValue, true), Reused(run)); // Nothing is new: not one page.
        run.With("content/articles/a2.md", run["content/articles/a2.md"] + "\n## A heading, which no excerpt shows\n");
        var (reused, _) = Reused(run);
        Assert.InRange(reused, 1, int.MaxValue - 1);

        run.Run("build", "--metrics");
        Assert.Matches(@"\npages reused: \d+ of \d+\n", run.Out);
    }

    // How many were reused, the greatest number for all of them, and whether those rendered and reused are all.
    private static (int Reused, bool AddUp) Reused(CommandRun run)
    {
        Assert.Equal(0, run.Run("build", "--metrics", "--format", "json"));
        var metrics = JsonDocument.Parse(run.Error).RootElement;
        var (pages, reused) = (metrics.GetProperty("pages").GetInt32(), metrics.GetProperty("pages_reused").GetInt32());
        return (reused == pages ? int.MaxValue : reused, pages == run.Files.Count(file => file.StartsWith("public/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Being_measured_changes_no_byte_of_the_site()
    {
        using var run = Site();
        run.Run("build", "-o", "plain");
        run.Run("build", "-o", "measured", "--metrics");

        var plain = run.Files.Where(file => file.StartsWith("plain/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(plain);
        Assert.All(plain, file => Assert.Equal(run[file], run["measured/" + file["plain/".Length..]]));
        Assert.Equal(plain.Length, run.Files.Count(file => file.StartsWith("measured/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_build_that_fails_prints_no_table()
    {
        using var run = Site().With("content/articles/a1.md", "---\ntitle: A\n---\n");

        Assert.Equal(1, run.Run("build", "--metrics"));

        Assert.DoesNotContain("wall ms", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_show_on_a_terminal_and_nowhere_else()
    {
        using var watched = Site().OnTerminal();
        watched.Run("build");
        Assert.Contains("rendering ...", watched.Error, StringComparison.Ordinal);

        using var piped = Site();
        piped.Run("build");
        Assert.Empty(piped.Error);

        foreach (var variable in (string[])["CI", "NO_COLOR"])
        {
            using var quiet = Site().OnTerminal().Where(variable, "1");
            quiet.Run("build");
            Assert.Empty(quiet.Error);
        }

        using var silent = Site().OnTerminal();
        silent.Run("build", "--quiet");
        Assert.Empty(silent.Error);
    }

    [Theory]
    [InlineData(0, 10, "rendering [........................] 0 of 10")]
    [InlineData(5, 10, "rendering [############............] 5 of 10")]
    [InlineData(10, 10, "rendering [########################] 10 of 10")]
    [InlineData(11, 10, "rendering [########################] 10 of 10")]
    [InlineData(0, 0, "rendering [........................] 0 of 0")]
    public void A_bar_fills(int done, int all, string expected) => Assert.Equal(expected, ProgressBar.Of("rendering", done, all));

    [Fact]
    public void A_stage_that_is_entered_twice_is_one_row()
    {
        var recorder = new BuildRecorder();
        recorder.Enter(BuildStage.Load, 0);
        recorder.Enter(BuildStage.Write, 0);
        recorder.Enter(BuildStage.Load, 0);
        Assert.Equal([BuildStage.Load, BuildStage.Write], recorder.Finish().Stages.Select(stage => stage.Stage));
    }

    private static CommandRun Site()
    {
        var run = new CommandRun().With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n");
        run.With("content/sections/chips.yml", "title: Chips\n");
        foreach (var number in (int[])[1, 2, 3])
            run.With($"content/articles/a{number}.md", $"---\ntitle: Story {number}\ndate: 2026-11-1{number}\nsection: chips\n---\nText of story {number}.\n");
        return run;
    }
}
