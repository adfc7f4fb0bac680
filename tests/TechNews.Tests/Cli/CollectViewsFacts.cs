using System.Text.Json;
using TechNews.Tests.Collecting;

namespace TechNews.Tests.Cli;

public sealed class CollectViewsFacts
{
    private const string Article = "---\ntitle: A story\ndate: 2026-11-01\nslug: a-story\naliases: [/old-name/]\n---\nText.\n";

    [Fact]
    public void Views_are_counted_for_the_sites_articles_and_written_by_day()
    {
        using var run = Site().With("access.log", Counted.Log(Counted.Line("/a-story/"), Counted.Line("/old-name/", "192.0.2.2"), Counted.Line("/feed.xml"), Counted.Line("/a-story/", agent: "curl/8")));
        Assert.Equal(0, run.Run("collect", "views", "access.log"));
        Assert.Equal("date,path,visitors,pageviews,source\n2026-11-20,/a-story/,2,2,combined\n", run["content/views/2026-11-20.csv"]);
        Assert.Contains("  lines read      |             4\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  counted         |             2\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("wrote content/views/2026-11-20.csv\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(" lines a second\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void No_address_agent_or_referrer_of_the_input_is_in_any_output()
    {
        string[] addresses = ["192.0.2.101", "198.51.100.102", "2001:db8::103", "203.0.113.104", "192.0.2.105"];
        const string Referrer = "https://referrer.example/secret";
        using var run = Site().With("access.log", Counted.Log(
            Counted.Line("/a-story/", addresses[0], referrer: Referrer),
            Counted.Line("/a-story/", addresses[1], agent: "secretbot/1"),
            Counted.Line("/a-story/", addresses[2], "POST"),
            $"{addresses[3]} not a line {Referrer} secretbot/1",
            Counted.Line("/x", addresses[4]) + " \"" + addresses[0] + "\""));
        foreach (var flags in (string[][])[[], ["--json"], ["--anonymize-ip"], ["--trusted-proxy", "192.0.2.0/24"], ["--from", "cloudflare"]])
        {
            run.Run(["collect", "views", "access.log", .. flags]);
            foreach (var text in (string[])[run.Out, run.Error, .. run.Files.Where(file => file is not "access.log").Select(file => run[file])])
            {
                foreach (var secret in (string[])[.. addresses, "referrer.example", "secret", "Firefox"]) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.Contains("content/views/2026-11-20.csv", run.Files);
        Assert.Equal(0, run.Run("build"));
        Assert.Contains("public/most-viewed.json", run.Files);
        foreach (var file in run.Files.Where(file => file.StartsWith("public/", StringComparison.Ordinal)))
        {
            foreach (var secret in (string[])[.. addresses, "referrer.example", "secretbot", Counted.Browser]) Assert.DoesNotContain(secret, run[file], StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_report_as_JSON_has_every_counter_and_they_add_up_to_the_lines()
    {
        using var run = Site().With("access.log", Counted.Log(Counted.Line("/a-story/"), Counted.Line("/a-story/"), "broken", Counted.Line("/a-story/", method: "HEAD")));
        Assert.Equal(0, run.Run("collect", "views", "access.log", "--format", "json"));
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(["lines", "counters", "inputs", "days", "rows_withheld", "written", "unchanged", "seconds", "lines_per_second", "findings"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(4, root.GetProperty("lines").GetInt64());
        Assert.Equal(4, root.GetProperty("counters").EnumerateObject().Sum(counter => counter.Value.GetInt64()));
        Assert.Equal("TN208", root.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Empty(run.Error);
    }

    [Fact]
    public void A_missing_file_counts_nothing()
    {
        using var run = Site().With("access.log", Counted.Log(Counted.Line("/a-story/")));
        Assert.Equal(1, run.Run("collect", "views", "access.log", "gone.log"));
        Assert.Contains("TN200", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("content/views/2026-11-20.csv", run.Files);
        Assert.Equal(1, run.Run("collect", "views", "gone.log", "--json"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("TN200", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Patterns_name_files_each_once()
    {
        using var run = Site().With("logs/a.log", Counted.Log(Counted.Line("/a-story/"))).With("logs/b.log", Counted.Log(Counted.Line("/a-story/", "192.0.2.2")));
        Assert.Equal(0, run.Run("collect", "views", "logs/*.log", "logs/a.log", "--dry-run"));
        Assert.Contains("  lines read      |             2\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("would write", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("content/views/2026-11-20.csv", run.Files);
    }

    [Fact]
    public void Standard_input_is_a_file_named_by_a_hyphen()
    {
        using var run = Site();
        var surroundings = run.Surroundings with { In = () => new MemoryStream(Counted.Gzip(Counted.Log(Counted.Line("/a-story/")))) };
        Assert.Equal(0, TechNews.Cli.Tool.Run(["collect", "views", "-"], surroundings));
        Assert.Contains("content/views/2026-11-20.csv", run.Files);
    }

    [Fact]
    public void Under_strict_a_warning_stops_the_writing()
    {
        using var run = Site().With("access.log", Counted.Log(Counted.Line("/a-story/"), "broken"));
        Assert.Equal(1, run.Run("collect", "views", "access.log", "--strict"));
        Assert.DoesNotContain("content/views/2026-11-20.csv", run.Files);
    }

    [Theory]
    [InlineData("--from", "combind", "did you mean 'combined'?")]
    [InlineData("--internal", "10.0.0.0/33", "10.0.0.0/33")]
    [InlineData("--since", "20.11.2026", "20.11.2026")]
    [InlineData("--max-articles", "0", "from 1")]
    public void A_wrong_value_is_wrong_usage(string flag, string value, string message)
    {
        using var run = Site();
        Assert.Equal(2, run.Run("collect", "views", "access.log", flag, value));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_a_command_of_a_command_names_both()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("collect", "views", "--help"));
        Assert.Contains("Usage: technews collect views FILE... [FLAGS]", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("collect"));
    }

    private static CommandRun Site() => new CommandRun().With("site.yml", TestSite.Config).With("content/articles/a.md", Article);
}
