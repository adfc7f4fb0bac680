using System.Collections.Immutable;
using System.Diagnostics;
using TechNews.Caching;
using TechNews.Cli.Serving.Watching;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews.Cli.Serving;

/// <summary>
/// The one place where the server builds: load, build, and nothing else. What was read stays in memory, so that a load reads only what
/// changed, and so does what was parsed and rendered: a build makes only what is made of something new.
/// </summary>
/// <param name="options">Asked at every build, for time goes on.</param>
internal sealed class SiteSource(string root, Func<BuildOptions> options)
{
    private FilesRead files = FilesRead.None;
    private ImmutableArray<Diagnostic> loadFindings = [];
    private SourceHistory history = SourceHistory.None;
    private readonly Memo memo = Memo.InMemory();
    private BuiltSite? last;
    private SitePlan? plan;
    private DateTimeOffset? turn;

    /// <summary>What is there now.</summary>
    public Loaded Load() => Load([]);

    /// <summary>What is there if something that the site is made of changed, or if the hour of something came; null if not.</summary>
    public Loaded? Load(Hint hint)
    {
        var (findings, commits) = (loadFindings, history);
        var loaded = Load(hint.Paths);
        var isSame = loaded.Changed.IsEmpty && loaded.Site.Findings.SequenceEqual(findings) && history.Equals(commits);
        return isSame && !(loaded.Site.Value.Inputs.Options.Now >= turn) ? null : loaded;
    }

    /// <summary>The page of the one article that was edited, before anything else is looked at; null where that needs a build.</summary>
    public OutputFile? Proof(Hint hint)
    {
        if (plan is null || hint.Paths.Length is 0 or > Burst.Few) return null;
        SourceFile[] edited = [.. hint.Paths.Select(path => SiteLoader.Article(files, path)).OfType<SourceFile>()];
        return edited is [var only] ? SiteProof.Of(plan, only) : null;
    }

    private Loaded Load(ImmutableArray<string> said)
    {
        var started = Stopwatch.GetTimestamp();
        // A save is believed and shown; the look at everything, a moment later, says whether it was the truth.
        var quick = said.Length is > 0 and <= Burst.Few ? SiteLoader.Load(options(), files, said) : null;
        var site = quick ?? SiteLoader.Load(root, options(), files.Doubting(said));
        var changed = site.Value.Files.ChangedSince(files);
        (files, loadFindings, history) = (site.Value.Files, site.Findings, site.Value.Inputs.History);
        return new(site, changed, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Builds what was loaded, with all findings.</summary>
    public Made Build(Loaded loaded)
    {
        var started = Stopwatch.GetTimestamp();
        var report = new Report();
        var planned = report.Take(SiteBuild.Plan(report.Take(loaded.Site).Inputs, memo));
        var built = report.HasErrors ? BuiltSite.NothingOf(planned.Edition) : report.Take(SiteBuild.Make(planned, new RememberedOutput(last?.Tree ?? OutputTree.Empty), last?.Memory ?? PageMemory.Empty));
        if (!report.HasErrors) (last, plan) = (built, planned);
        turn = report.HasErrors || loaded.Site.Value.Inputs.Options.Clock is not null ? null : Turns.Next(built.Edition);
        return new(report.With(built), loaded, Stopwatch.GetElapsedTime(started));
    }
}

/// <summary>What the server found on the disk.</summary>
/// <param name="Changed">Paths of the sources that changed since the last time.</param>
internal sealed record Loaded(Reported<LoadedSite> Site, ImmutableArray<string> Changed, TimeSpan Took);

/// <summary>A build of the server's.</summary>
internal sealed record Made(Reported<BuiltSite> Site, Loaded Source, TimeSpan Took)
{
    /// <summary>Paths of the sources that changed since the last one.</summary>
    public ImmutableArray<string> Changed => Source.Changed;
}
