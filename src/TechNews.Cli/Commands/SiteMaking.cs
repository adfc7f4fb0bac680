using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Loading;

namespace TechNews.Cli.Commands;

/// <summary>Reads a site and builds it in memory, with all findings of both.</summary>
internal static class SiteMaking
{
    public static Reported<BuiltSite> Make(string root, BuildOptions options, Terminal terminal)
    {
        var report = new Report();
        var inputs = report.Take(Read(root, options, terminal));
        return report.With(report.Take(SiteBuild.Run(inputs)));
    }

    /// <summary>Reads a site and says what will be built, with all findings of both.</summary>
    public static Reported<SitePlan> Plan(string root, BuildOptions options, Terminal terminal)
    {
        var report = new Report();
        var inputs = report.Take(Read(root, options, terminal));
        return report.With(report.Take(SiteBuild.Plan(inputs)));
    }

    private static Reported<BuildInputs> Read(string root, BuildOptions options, Terminal terminal)
    {
        terminal.Stage("reading the site");
        var inputs = SiteLoader.Load(root, options);
        terminal.Stage("building");
        return inputs;
    }

    /// <summary>Under <c>--strict</c> a warning weighs as an error.</summary>
    public static IEnumerable<Diagnostic> Weigh(this IEnumerable<Diagnostic> findings, bool strict) =>
        strict ? findings.Select(finding => finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding) : findings;
}
