using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TechNews.Checking.Lints;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Tests.Checking;

/// <summary>The earlier texts of a site, written down: no repository is needed to ask what follows from them.</summary>
internal sealed record Past
{
    public const string A = "content/articles/a.md";

    public static readonly Past Empty = new();

    private ImmutableDictionary<string, ImmutableArray<SourceVersion>> Articles { get; init; } = ImmutableDictionary<string, ImmutableArray<SourceVersion>>.Empty;

    private ImmutableArray<SourceVersion> Configs { get; init; } = [];

    /// <param name="at">Day and time, UTC.</param>
    /// <param name="path">The file's name then, where it was another.</param>
    public Past With(string at, string text, string file = A, string? path = null) =>
        this with { Articles = Articles.SetItem(file, [.. Articles.GetValueOrDefault(file, []), Version(at, path ?? file, text)]) };

    public Past WithConfig(string at, string text) => this with { Configs = [.. Configs, Version(at, "site.yml", text)] };

    private ImmutableArray<GoneArticle> Gone { get; init; } = [];

    /// <summary>Another file, which was deleted.</summary>
    public Past Deleted(string at, string file)
    {
        var versions = Articles[file];
        return this with { Articles = Articles.Remove(file), Gone = [.. Gone, new GoneArticle(Version(at, file, "").Commit, versions)] };
    }

    public SourceVersions Versions => new() { IsKnown = true, Gone = Gone, Articles = Articles.ToFrozenDictionary(StringComparer.Ordinal), Config = Configs };

    public Diagnostic[] Findings(TestSite site, params string[] codes)
    {
        var built = SiteBuild.Run(site.Inputs);
        return [.. EditorialLints.Check(built.Value.Edition, built.Value.Tree, site.Inputs, Versions).Where(finding => codes.Contains(finding.Code, StringComparer.Ordinal))];
    }

    // The day stands in the hash, so that a message shows which commit it names.
    private static SourceVersion Version(string at, string path, string text)
    {
        var time = DateTimeOffset.Parse(at + "Z", CultureInfo.InvariantCulture);
        return new SourceVersion(time, time.ToString("MMddHHmm", CultureInfo.InvariantCulture)[..7] + new string('0', 33), SourceFile.Of(path, text));
    }
}
