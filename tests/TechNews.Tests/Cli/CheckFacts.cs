using System.Text.Json;
using TechNews.Tests.Architecture;
using TechNews.Tests.Loading;

namespace TechNews.Tests.Cli;

public sealed class CheckFacts
{
    [Fact]
    public void The_sample_site_has_no_problem()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("check", "--strict", "-s", Repository.Root, "--format", "json"));
        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Out);
        Assert.DoesNotContain(json.RootElement.EnumerateArray(), finding => finding.GetProperty("code").GetString() is not "TN161"); // A shallow clone of this repository.
    }

    [GitFact]
    public void Changed_addresses_and_texts_are_found_in_the_history_and_both_are_mended_as_they_say()
    {
        using var repository = new TempRepository();
        const string Old = "---\ntitle: A\ndate: 2026-11-10\nslug: old\n---\nIt costs 100 euros.\n";
        var changed = Old.Replace("old", "new", StringComparison.Ordinal).Replace("100", "200", StringComparison.Ordinal);
        repository.Write("site.yml", Config).Write("content/articles/-a 'b'.md", Old).Commit("2026-11-10T10:00:00").Move("content/articles/-a 'b'.md", "content/articles/c.md").Write("content/articles/c.md", changed).Commit("2026-11-12T10:00:00");
        using var run = new CommandRun();
        Assert.Equal(1, run.Run("check", "-s", repository.Root));
        Assert.Contains("content/articles/c.md:4:7: error TN107: the article was at /old/ (public since 2026-11-10, commit ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Add the line `aliases: [/old/]` to the front matter", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/articles/c.md:2:8: warning TN134: the text changed after publishing (2 words came or went, a figure among them; commit ", run.Error, StringComparison.Ordinal);

        repository.Write("content/articles/c.md", changed.Replace("slug: new", "slug: new\naliases: [/old/]\nupdated: 2026-11-12", StringComparison.Ordinal));
        Assert.Equal(0, run.Run("check", "-s", repository.Root));
        Assert.DoesNotContain("TN107", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("TN134", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("build", "-s", repository.Root));
    }

    [GitFact]
    public void Without_the_whole_history_it_is_said_once_and_not_where_nobody_wants_it()
    {
        using var repository = new TempRepository();
        repository.Write("site.yml", Config).Write("content/articles/a.md", "---\ntitle: A\ndate: 2026-11-10\n---\nText.\n").Commit("2026-11-10T10:00:00").Write("x", "x").Commit("2026-11-11T10:00:00");
        var clone = repository.Clone("--depth=1");
        using var run = Site();
        Assert.Equal(0, run.Run("check", "-s", clone));
        Assert.Single(run.Error.Split('\n'), line => line.Contains("site.yml:1:1: hint TN161: the repository is a shallow clone", StringComparison.Ordinal));

        Assert.Equal(0, run.Run("check"));
        Assert.Equal("there is no git history here, so that changed addresses and texts (TN107, TN134) were not looked for\n", run.Out);
        Assert.DoesNotContain("TN161", run.Error, StringComparison.Ordinal);

        run.With("site.yml", Config + "lint: {TN107: off, TN134: off}\n");
        Assert.Equal(0, run.Run("check"));
        Assert.Empty(run.Out);
        File.AppendAllText(Path.Combine(clone, "site.yml"), "lint: {TN107: off, TN134: off}\n");
        run.Run("check", "-s", clone);
        Assert.DoesNotContain("TN161", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_nothing_and_warnings_fail_only_under_strict()
    {
        using var run = Site();
        var before = run.Files;

        Assert.Equal(0, run.Run("check"));
        Assert.Contains("content/articles/one.md:2:8: warning TN104: the headline ends with a full stop\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("check", "--strict"));
        Assert.Equal(before, run.Files, StringComparer.Ordinal);
    }

    [Fact]
    public void Only_the_templates_are_checked_on_request()
    {
        using var run = Site().With("templates/mine.html", "{{ page.titel }}");

        Assert.Equal(0, run.Run("check", "--templates"));
        Assert.Contains("templates/mine.html:1:9: warning TN072:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("TN104", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("check", "--templates", "--strict"));
    }

    [Fact]
    public void Sarif_has_a_rule_with_help_for_each_code_and_relative_addresses()
    {
        using var run = Site().With("content/articles/a b%.md", "---\ntitle: \"100 %\\ncheck\"\ndate: 2026-11-19\nsection: chisp\n---\nText.\n");

        Assert.Equal(1, run.Run("check", "--format", "sarif"));

        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var only = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var rules = only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var results = only.GetProperty("results").EnumerateArray().ToArray();
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var section = Assert.Single(results, result => result.GetProperty("ruleId").GetString() is "TN013");
        var place = section.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/articles/a%20b%25.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(10, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("error", section.GetProperty("level").GetString());
    }

    [Fact]
    public void Sarif_without_findings_is_still_sarif()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("check", "-s", Repository.Root, "--format=sarif"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.DoesNotContain(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() is not "TN161");
    }

    private const string Config = "title: T\nbase_url: https://t.example/\ntime_zone: UTC\n";

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", Config)
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: Chips are here.\ndate: 2026-11-19\nsection: chips\n---\nText.\n");
}
