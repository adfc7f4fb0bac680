namespace TechNews.Tests.Cli;

public sealed class InitFacts
{
    [Fact]
    public void A_new_site_has_all_that_it_needs_dotfiles_too()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("init", "news"));

        Assert.Equal(
        [
            "news/.github/workflows/site.yml",
            "news/.gitignore",
            "news/README.md",
            "news/content/articles/library-lends-tools.md",
            "news/content/articles/night-buses-return.md",
            "news/content/articles/street-lamps-and-moths.md",
            "news/content/authors/editor.yml",
            "news/content/pages/about.md",
            "news/content/sections/science.yml",
            "news/content/sections/town.yml",
            "news/site.yml",
        ], run.Files, StringComparer.Ordinal);
        Assert.Contains("technews serve -s news", run.Out, StringComparison.Ordinal);
        Assert.Contains("date: 2026-11-19\n", run["news/content/articles/night-buses-return.md"], StringComparison.Ordinal);
        Assert.Contains("../tool/technews build --strict", run["news/.github/workflows/site.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten_and_then_nothing_is_written()
    {
        using var run = new CommandRun().With("site.yml", "mine");

        Assert.Equal(1, run.Run("init"));

        Assert.Equal("mine", run["site.yml"]);
        Assert.Equal(["site.yml"], run.Files, StringComparer.Ordinal);
        Assert.StartsWith("site.yml:1:1: error TN094: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_out_hints()
    {
        using var run = new CommandRun();
        run.Run("init", "news");

        Assert.Equal(0, run.Run("check", "news"));
        Assert.Contains(": hint TN", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "news", "-q"));
        Assert.DoesNotContain(": hint TN", run.Error, StringComparison.Ordinal);
        Assert.Contains(": warning TN", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "news", "-q", "--json"));
        Assert.Contains("hint", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_builds_at_once_without_a_warning()
    {
        using var run = new CommandRun();
        run.Run("init", "news");

        Assert.Equal(0, run.Run("build", "news", "--strict"));

        Assert.Empty(run.Error);
        Assert.Contains("news/public/index.html", run.Files, StringComparer.Ordinal);
        Assert.Contains("news/public/town/night-buses-return/index.html", run.Files, StringComparer.Ordinal);
    }
}
