namespace TechNews.Tests.Cli;

/// <summary>What the command line says of pins and of the time to come.</summary>
public sealed class PinFacts
{
    private const string NoAgeLabels = "templates/parts/most-viewed.html";

    [Theory]
    [InlineData("2026-11-21T12:00", "pin ends: content/articles/a.md leaves 'hero' in 23 h 0 m\n")]
    [InlineData("2026-11-21T14:00", "")]
    public void The_build_names_a_pin_that_ends_within_a_day(string until, string said)
    {
        using var site = Site($"{{ref: a, until: {until}}}");

        Assert.Equal(0, site.Run("build"));
        Assert.Equal(said, string.Concat(site.Out.Split('\n').Where(line => line.StartsWith("pin ends", StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    [Theory]
    [InlineData("2026-11-21T10:00", "pin ends: content/articles/a.md leaves 'hero' in 21 h 0 m")]
    [InlineData("2026-12-01", "")]
    public void An_article_that_is_pinned_twice_leaves_with_the_later_pin(string later, string said)
    {
        using var site = Site($"{{ref: a, until: 2026-11-21T09:00}}, {{ref: /a/, until: {later}}}");

        Assert.Equal(0, site.Run("build"));
        Assert.Equal(said, string.Join(' ', site.Out.Split('\n').Where(line => line.StartsWith("pin ends", StringComparison.Ordinal))));
    }

    [Fact]
    public void List_pins_shows_block_reference_term_and_state()
    {
        using var site = Site("{ref: a, until: 2026-12-01}, {ref: b, from: 2026-11-21, until: 2026-12-01}");

        Assert.Equal(0, site.Run("list", "pins"));
        Assert.Equal(
            """
            STATE    FRONT  BLOCK  FROM              UNTIL             REF
            active   home   hero   -                 2026-12-01 00:00  a
            waiting  home   hero   2026-11-21 00:00  2026-12-01 00:00  b
            2 pins

            """,
            site.Out);
        site.Run("list", "pins", "--format", "csv");
        Assert.StartsWith(
            "front,block,ref,path,from,until,active,state\r\nhome,hero,a,content/articles/a.md,,2026-12-01T00:00:00+00:00,true,active\r\n", site.Out, StringComparison.Ordinal);
        site.Run("list", "pins", "--json");
        Assert.Contains("\"until\": \"2026-12-01T00:00:00+00:00\",\n    \"active\": true,", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_narrow_terminal_a_pin_takes_three_lines()
    {
        using var site = Site("{ref: a, until: 2026-12-01}").Wide(40);

        Assert.Equal(0, site.Run("list", "pins"));
        Assert.Equal("active  home, hero\n  - until 2026-12-01 00:00\n  a\n1 pin\n", site.Out);
        site.Wide(80).Run("list", "pins");
        Assert.StartsWith("STATE   FRONT  BLOCK  FROM  UNTIL             REF\n", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Schedule_gives_the_next_instant_as_text_json_and_cron()
    {
        using var site = Site("{ref: b, until: 2026-11-21T06:00:30+08:00}");

        Assert.Equal(0, site.Run("schedule", "--next"));
        Assert.Equal("2026-11-20T22:00:30+00:00\n", site.Out);
        site.Run("schedule", "--next", "--format", "json");
        Assert.Equal("{\"next\":\"2026-11-20T22:00:30+00:00\",\"why\":\"pin hero expired\"}\n", site.Out);
        site.Run("schedule", "--next", "--format", "cron");
        Assert.Equal("1 22 20 11 *\n", site.Out);
        site.Run("schedule");
        Assert.StartsWith("2026-11-20T22:00:30+00:00  in 9 h 1 m  pin hero expired  content/articles/b.md\n", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_pending_is_null()
    {
        using var site = Site("{ref: b, until: 2026-11-20}").With(NoAgeLabels, "{{ $1.title }}");

        Assert.Equal(0, site.Run("schedule", "--next", "--json"));
        Assert.Equal("{\"next\":null}\n", site.Out);
        site.Run("schedule", "--next");
        Assert.Equal(("", true), (site.Out, site.Error.Contains("nothing is pending", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_with_errors_has_no_schedule()
    {
        using var site = Site("{ref: nobody, until: 2026-12-01}");

        Assert.Equal(1, site.Run("schedule"));
        Assert.Contains("content/fronts/home.yml:1:34", site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_is_written_anew_but_never_over_somebody_elses()
    {
        const string path = ".github/workflows/technews-schedule.yml";
        using var site = Site("{ref: b, until: 2026-11-21}").With(NoAgeLabels, "{{ $1.title }}");

        Assert.Equal(0, site.Run("schedule", "--github-actions"));
        Assert.Contains("  schedule:\n    - cron: \"0 0 21 11 *\"\n", site[path], StringComparison.Ordinal);
        Assert.Equal(0, site.Run("schedule", "--github-actions", "--clock", "2026-12-01T00:00:00Z"));
        Assert.DoesNotContain("cron:", site[path], StringComparison.Ordinal);
        site.With(path, "name: mine\n");
        Assert.Equal(1, site.Run("schedule", "--github-actions"));
        Assert.Equal("name: mine\n", site[path]);
    }

    private static CommandRun Site(string pins) => new CommandRun()
        .With("site.yml", "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n")
        .With("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-17\n---\nText.\n")
        .With("content/articles/b.md", "---\ntitle: B\ndate: 2026-11-16\n---\nText.\n")
        .With("content/fronts/home.yml", $"blocks: [{{id: hero, pins: [{pins}], backfill: {{}}}}]\n");
}
