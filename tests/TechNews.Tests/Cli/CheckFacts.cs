using System.Text.Json;
using TechNews.Tests.Architecture;

namespace TechNews.Tests.Cli;

public sealed class CheckFacts
{
    [Fact]
    public void The_sample_site_has_no_problem()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("check", "--strict", "-s", Repository.Root));
        Assert.Empty(run.Error);
        Assert.Equal("no problem found\n", run.Out);
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
        Assert.Empty(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    private static CommandRun Site() => new CommandRun()
        .With("site.yml", "title: T\nbase_url: https://t.example/\ntime_zone: UTC\n")
        .With("content/sections/chips.yml", "title: Chips\n")
        .With("content/articles/one.md", "---\ntitle: Chips are here.\ndate: 2026-11-19\nsection: chips\n---\nText.\n");
}
