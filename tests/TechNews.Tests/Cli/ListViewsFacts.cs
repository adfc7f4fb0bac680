using System.Text.Json;
using TechNews.Cli.Listing;

namespace TechNews.Tests.Cli;

/// <summary><c>technews list views</c>. The clock stands at 20 November 2026.</summary>
public sealed class ListViewsFacts
{
    private static CommandRun Site()
    {
        var run = new CommandRun().With("site.yml", TestSite.Config).With("content/sections/chips.yml", "title: Chips\n");
        run.With("content/articles/a.md", "---\ntitle: \"=A, first\"\ndate: 2026-11-01\nsection: chips\n---\nText.\n");
        run.With("content/articles/b.md", "---\ntitle: B\ndate: 2026-11-01\n---\nText.\n");
        run.With("content/views/1.csv", "date,path,visitors,pageviews,source\n2026-11-19,/chips/a/,30,30,log\n2026-11-19,/b/,40,40,log\n2026-11-01,/chips/a/,100,100,log\n");
        return run;
    }

    [Fact]
    public void Tables_have_bars_for_the_site_and_for_each_section()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("list", "views"));
        Assert.Equal(
            """
            all sections, 7d
               1  40  ████████████████████  B
               2  30  ███████████████       =A, first

            chips, 7d
               1  30  ████████████████████  =A, first


            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Theory]
    [InlineData(40, "   1  40  ████████  B is much too lon...\n   2  30  ██████    =A, first\n")]
    [InlineData(20, "   1  40  ████████  B is much...\n   2  30  ██████    =A, first\n")]
    [InlineData(80, "   1  40  ████████████████████  B is much too long for a line of a narrow ter...\n")]
    public void Tables_fit_the_terminal(int cells, string lines)
    {
        using var run = Site().Wide(cells).With("content/articles/b.md", "---\ntitle: B is much too long for a line of a narrow terminal, or even of one of eighty\ndate: 2026-11-01\n---\nText.\n");
        Assert.Equal(0, run.Run("list", "views"));
        Assert.Contains(lines, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_and_sections_are_chosen()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("list", "views", "--window", "1 month", "--window", "7d", "--section", "chips", "--format", "csv"));
        Assert.Equal(
            "window,section,rank,views,title,url,path\r\n1 month,chips,1,130,\"'=A, first\",/chips/a/,content/articles/a.md\r\n7d,chips,1,30,\"'=A, first\",/chips/a/,content/articles/a.md\r\n",
            run.Out);
    }

    [Fact]
    public void Json_has_the_columns_as_keys()
    {
        using var run = Site();
        Assert.Equal(0, run.Run("list", "views", "--json", "--limit", "1"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(["window", "section", "rank", "views", "title", "url", "path"], json.RootElement[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["- 1 40", "chips 1 30"], json.RootElement.EnumerateArray().Select(row => $"{row.GetProperty("section").GetString() ?? "-"} {row.GetProperty("rank")} {row.GetProperty("views")}"));
    }

    [Theory]
    [InlineData("--window belongs to 'list views'", "list", "drafts", "--window", "7d")]
    [InlineData("such as 24h or 7d, not '7x'", "list", "views", "--window", "7x")]
    [InlineData("from 1 on, not '0'", "list", "views", "--limit", "0")]
    public void What_cannot_be_is_wrong_usage(string said, params string[] args)
    {
        using var run = Site();
        Assert.Equal(2, run.Run(args));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_section_is_an_error_with_the_nearest_one()
    {
        using var run = Site();
        Assert.Equal(1, run.Run("list", "views", "--section", "chps"));
        Assert.Contains("did you mean 'chips'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 100, "████████████████████")]
    [InlineData(50, 100, "██████████          ")]
    [InlineData(1, 1_000_000, "▏                   ")]
    [InlineData(0, 0, "                    ")]
    public void A_bar_is_as_long_as_its_share(long views, long most, string bar) => Assert.Equal(bar, ViewList.Bar(views, most));
}
