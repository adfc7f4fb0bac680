using System.Collections.Immutable;
using TechNews.Assets;
using TechNews.Checking.Finished;
using TechNews.Checking.Lints;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Rendering;

namespace TechNews;

/// <summary>Looks harder than a build does: all that a build finds, and what its templates, its finished pages and its articles show besides.</summary>
public static class SiteCheck
{
    /// <summary>Builds in memory and looks at everything. Never touches the disk, the clock or the network.</summary>
    /// <param name="versions">The site's earlier texts.</param>
    public static Reported<BuiltSite> Run(BuildInputs inputs, SourceVersions versions)
    {
        var report = new Report();
        var built = report.Take(SiteBuild.Run(inputs));
        report.Add(Templates(inputs, built.Edition));
        report.Add(FinishedChecks.Check(built.Tree, built.Edition, inputs.Texts));
        report.Add(EditorialLints.Check(built.Edition, built.Tree, inputs, versions));
        return Once(report.With(built));
    }

    /// <summary>Whether the site wants its earlier texts compared with those of now.</summary>
    public static bool LooksBack(BuildInputs inputs) => EditorialLints.LookBack(SiteParser.ConfigOf(inputs));

    /// <summary>The templates alone, as texts: also those that no page is drawn with, and although articles may be wrong.</summary>
    public static ImmutableArray<Diagnostic> Templates(BuildInputs inputs) =>
        Templates(inputs, Editing.EditionOf(SiteParser.Parse(inputs).Value, inputs.Options).Value);

    private static ImmutableArray<Diagnostic> Templates(BuildInputs inputs, Edition edition)
    {
        var parsed = TemplateSet.Parse(inputs, AssetFiles.Plan(inputs, edition).Value);
        return [.. parsed.Findings, .. parsed.Value.Check()];
    }

    // What a page met while it was drawn and what its template's text says may be one thing.
    private static Reported<BuiltSite> Once(Reported<BuiltSite> built) =>
        built with { Findings = [.. built.Findings.DistinctBy(finding => (finding.Code, finding.Where))] };
}
