using FsCheck;
using FsCheck.Fluent;

namespace TechNews.Tests.Parsing;

/// <summary>No text of any kind makes the parser throw, and every finding points into its file.</summary>
public sealed class AnyInputFacts
{
    private static readonly string[] Paths =
        ["content/articles/a.md", "content/articles/2026-01-02-b.md", "content/pages/p.md", "content/authors/j.yml", "content/sections/s.yml", "content/sections/t.md", "content/views/v.csv", "site.yml"];

    private static readonly string[] Pieces =
    [
        "---\n", "title: ", "date: ", "2026-01-02", "tags: ", "[", "]", "{", "}", ", ", "\"", "'", "\n", "  ", "- ", ": ", "&a ", "*a", "<<: ", "!x ", "? ", "|\n", ">\n", "#", "%",
        "\t", "\0", "\ud800", "\u2028", "\u0085", "\ufeff", "é", "params:\n", "true", "~", "@", "`", "\\", "url: ", "/..", "slug: ", "corrections:\n", "image: ", "pin: ", "...\n", "base_url: ", "https://", "time_zone: ", "links: ",
        "date,path,visitors,pageviews,source\n", "2026-01-02,/a/,1,2,x\n", "a",
    ];

    [Fact]
    public void Any_mixture_of_yaml_and_csv_gives_findings_and_no_exception() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Any_front_matter_gives_findings_and_no_exception() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(pieces => $"---\n{string.Concat(pieces)}\n---\nText").ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Any_text_gives_findings_and_no_exception() =>
        Prop.ForAll<string?>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    private static bool Holds(string text) => Paths.All(path =>
    {
        var findings = TestSite.With(path, text).Parse().Findings;
        var lines = text.Split('\n');
        return findings.All(finding => finding.Where is { Line: 0 }
            || (finding.Where.Line <= lines.Length && finding.Where.Column <= lines[finding.Where.Line - 1].Length + 1));
    });
}
