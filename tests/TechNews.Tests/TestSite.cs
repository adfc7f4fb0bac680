using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Tests;

/// <summary>A site in memory: paths to texts, with a valid <c>site.yml</c> and a fixed clock unless a test says otherwise.</summary>
internal sealed record TestSite
{
    public const string Config = "title: Test\nbase_url: https://news.example/\ntime_zone: UTC\n";

    public static readonly TestSite Empty = new();

    public ImmutableSortedDictionary<string, string> Texts { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("site.yml", Config);

    public ImmutableSortedDictionary<string, byte[]> Assets { get; init; } = ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal);

    public BuildOptions Options { get; init; } = new() { Now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero) };

    public BuildInputs Inputs => new()
    {
        Texts = [.. Texts.Select(file => SourceFile.Of(file.Key, file.Value))],
        Assets = [.. Assets.Select(file => new SourceAsset(file.Key, new FileContent.InMemory(file.Value)))],
        Templates = [],
        TemplateAssets = [],
        Options = Options,
    };

    /// <summary>The default site and one file more.</summary>
    public static TestSite With(string path, string text) => Empty.And(path, text);

    /// <summary>The default site and one article with these lines of front matter.</summary>
    public static TestSite WithArticle(string frontMatter, string body = "Text.\n", string path = "content/articles/a.md") =>
        With(path, $"---\n{frontMatter}\n---\n{body}");

    public TestSite And(string path, string text) => this with { Texts = Texts.SetItem(path, text) };

    public TestSite WithAsset(string path, byte[] content) => this with { Assets = Assets.SetItem(path, content) };

    public TestSite Without(string path) => this with { Texts = Texts.Remove(path) };

    public Reported<ParsedSite> Parse() => SiteParser.Parse(Inputs);

    /// <summary>What parsing says, as <c>path:line:col: level code: message</c>, in the order in which a terminal shows it.</summary>
    public string[] Findings() =>
        [.. Parse().Findings.Order().Select(finding => $"{finding.Where}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}")];

    /// <summary>The only article of a site that has nothing to be said against it.</summary>
    public Article Article()
    {
        var parsed = Parse();
        Assert.Empty(parsed.Findings);
        return Assert.Single(parsed.Value.Articles);
    }

    public FrontMatter Front() => Article().Front;
}

/// <summary>Lets <c>TestSite.With(a, b).With(c, d)</c> read as one sentence, since a type cannot have one method both static and not.</summary>
internal static class MoreFiles
{
    public static TestSite With(this TestSite site, string path, string text) => site.And(path, text);
}
