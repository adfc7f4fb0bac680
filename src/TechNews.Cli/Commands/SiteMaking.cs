using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Metering;

namespace TechNews.Cli.Commands;

/// <summary>Reads a site and builds it in memory, with all findings of both.</summary>
internal static class SiteMaking
{
    public static Reported<BuiltSite> Make(string root, BuildOptions options, Terminal terminal)
    {
        var report = new Report();
        var site = report.Take(Read(root, options, FilesRead.None, terminal));
        terminal.Stage("building");
        return report.With(report.Take(SiteBuild.Run(site.Inputs)));
    }

    /// <summary>Reads a site.</summary>
    /// <param name="earlier">What need not be read again.</param>
    public static Reported<LoadedSite> Read(string root, BuildOptions options, FilesRead earlier, Terminal terminal)
    {
        terminal.Stage("reading the site");
        options.Meter.Enter(BuildStage.Load);
        return SiteLoader.Load(root, options, earlier);
    }

    /// <summary>Under <c>--strict</c> a warning weighs as an error.</summary>
    public static IEnumerable<Diagnostic> Weigh(this IEnumerable<Diagnostic> findings, bool strict) =>
        strict ? findings.Select(finding => finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding) : findings;
}
