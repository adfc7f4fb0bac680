namespace TechNews.Tests.Cli;

public sealed class NewFacts
{
    [Fact]
    public void A_draft_is_named_by_day_and_title_and_its_path_is_printed()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("new", "Intel's \"new\" chip: 50% \\ #faster", "--section", "chips", "--author", "jane-doe"));

        Assert.Matches(@"^content/articles/2026-11-20-intels-new-chip-50-[a-z-]*faster\.md\n$", run.Out);
        Assert.Equal("""
            ---
            title: "Intel's \"new\" chip: 50% \\ #faster"
            date: 2026-11-20T13:00:00+00:00
            section: "chips"
            authors: ["jane-doe"]
            tags: []
            draft: true
            ---


            """, run[run.Out.TrimEnd()]);
    }

    [Fact]
    public void A_date_of_its_own_names_the_file()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("new", "Tomorrow", "--date", "2026-11-21"));

        Assert.Equal("content/articles/2026-11-21-tomorrow.md\n", run.Out);
        Assert.Contains("\ndate: 2026-11-21\n", run["content/articles/2026-11-21-tomorrow.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_never_overwritten()
    {
        using var run = Site();
        run.Run("new", "Twice");
        var first = run["content/articles/2026-11-20-twice.md"];

        Assert.Equal(1, run.Run("new", "Twice!", "--section", "chips"));

        Assert.Equal(first, run["content/articles/2026-11-20-twice.md"]);
        Assert.StartsWith("content/articles/2026-11-20-twice.md:1:1: error TN094: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown section 'chisp' - did you mean 'chips'?", "--section", "chisp")]
    [InlineData("unknown author 'jane-do' - did you mean 'jane-doe'?", "--author", "jane-do")]
    [InlineData("unknown section '../../x'", "--section", "../../x")]
    public void A_section_or_author_must_exist(string message, string flag, string id)
    {
        using var run = Site();
        var before = run.Files;

        Assert.Equal(2, run.Run("new", "A story", flag, id));

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, run.Files);
    }

    [Fact]
    public void A_title_cannot_leave_the_folder_of_articles()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("new", "../../../etc/passwd"));

        Assert.Equal("content/articles/2026-11-20-etc-passwd.md\n", run.Out);
    }

    [Fact]
    public void A_very_long_title_gives_a_file_name_of_whole_words()
    {
        using var run = Site();

        Assert.Equal(0, run.Run("new", string.Join(' ', Enumerable.Repeat("word", 100))));

        Assert.Matches(@"^content/articles/2026-11-20-(word-){15}word\.md\n$", run.Out);
    }

    [Fact]
    public void Without_a_site_there_is_no_draft()
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run("new", "A story"));
        Assert.Contains("there is no site in", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: T\nbase_url: https://t.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/authors/jane-doe.yml", "name: Jane Doe\n");
}
