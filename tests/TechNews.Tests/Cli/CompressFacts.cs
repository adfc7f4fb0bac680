namespace TechNews.Tests.Cli;

public sealed class CompressFacts
{
    [Fact]
    public void With_the_flag_texts_have_twins_and_without_it_they_go_away()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("build", "--compress"));
        Assert.Contains("public/chips/one/index.html.br", run.Files);
        Assert.Contains("public/chips/one/index.html.gz", run.Files);

        Assert.Equal(0, run.Run("build"));

        Assert.DoesNotContain(run.Files, file => file.EndsWith(".br", StringComparison.Ordinal) || file.EndsWith(".gz", StringComparison.Ordinal));
        Assert.Contains("public/chips/one/index.html", run.Files);
    }

    [Fact]
    public void A_second_build_writes_nothing_and_an_edit_writes_its_twins()
    {
        using var run = Site();
        run.Run("build", "--compress");

        Assert.Equal(0, run.Run("build", "--compress"));
        Assert.Contains("written 0   unchanged ", run.Out, StringComparison.Ordinal);

        run.With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\n---\nAnother text.\n");
        Assert.Equal(0, run.Run("build", "--compress", "--verbose"));
        Assert.Contains("wrote chips/one/index.html\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("wrote chips/one/index.html.br\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("wrote chips/one/index.html.gz\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_twin_that_was_damaged_is_mended()
    {
        using var run = Site();
        run.Run("build", "--compress");
        var path = Path.Combine(run.Folder, "public/chips/one/index.html.br");
        var good = File.ReadAllBytes(path);
        File.WriteAllBytes(path, good[..^10]);

        Assert.Equal(0, run.Run("build", "--compress"));

        Assert.Equal(good, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_packed_file_that_the_tool_did_not_write_is_not_replaced()
    {
        using var run = Site();
        run.Run("build");
        run.With("public/chips/one/index.html.gz", "packed by hand");

        Assert.Equal(1, run.Run("build", "--compress"));

        Assert.Contains("TN084", run.Error, StringComparison.Ordinal);
        Assert.Equal("packed by hand", run["public/chips/one/index.html.gz"]);
    }

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-19\nsection: chips\n---\nText of a story.\n");
}
