using System.Collections.Immutable;
using System.Diagnostics;
using TechNews.Cli.Commands;
using TechNews.Cli.Printing;
using TechNews.Cli.Serving.Watching;
using TechNews.Diagnostics;

namespace TechNews.Cli.Serving;

/// <summary>Watching is building again: wait for a change, load, build, swap, tell the browsers and the terminal.</summary>
internal sealed class Preview(SiteSource source, LiveSite live, Terminal terminal, PreviewOptions options)
{
    private ImmutableArray<Diagnostic> said = [];

    /// <summary>The first build. The findings are all said.</summary>
    public Reported<BuiltSite> Begin()
    {
        terminal.Stage("building");
        var made = Weighed(source.Make());
        Show(made);
        said = made.Site.Findings;
        terminal.Report(said, options.Root);
        return made.Site;
    }

    /// <summary>Builds again after every change, until the end.</summary>
    public async Task Follow(SiteWatch watch, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var hint = await watch.Next(end);
            if (TryMake(hint) is not { } made) continue;
            if (hint.Paths.IsEmpty && !made.Changed.IsEmpty) watch.Mistrust();
            var started = Stopwatch.GetTimestamp();
            Show(made);
            Say(made, hint, Stopwatch.GetElapsedTime(started));
        }
    }

    // Whatever happens to one build, the next edit is built again.
    private Made? TryMake(Hint hint)
    {
        try
        {
            return source.Make(hint) is { } made ? Weighed(made) : null;
        }
        catch (Exception bug) when (!Edge.IsInterruption(bug))
        {
            ImmutableArray<Diagnostic> findings = [Edge.Of(bug, options.IsVerbose)];
            live.Report(findings);
            terminal.Report(findings, options.Root);
            return null;
        }
    }

    private Made Weighed(Made made) => made with { Site = new(made.Site.Value, [.. made.Site.Findings.Weigh(options.IsStrict)]) };

    private void Show(Made made)
    {
        if (made.Site.HasErrors) live.Report(made.Site.Findings);
        else live.Show(Served(made.Site.Value), made.Changed);
    }

    private static ServedSite Served(BuiltSite built) => new(built.Tree, built.Edition.Config.BaseUrl.AbsolutePath, Ribbons.Of(built.Edition));

    private void Say(Made made, Hint hint, TimeSpan showing)
    {
        SayFindings(made.Site);
        var what = made.Changed switch
        {
            [] => "the hour of an article or pin has come",
            [var one] => $"{PlainText.Of(one)} changed",
            _ => $"{FindingWords.Number(made.Changed.Length, "file")} changed",
        };
        var outcome = made.Site.HasErrors ? "not shown, the last good site stays" : $"shown in {Milliseconds(hint.Since + made.LoadTime + made.BuildTime + showing)}";
        terminal.Say($"{what}: {outcome}");
        terminal.Detail($"  noticed {Milliseconds(hint.Since)}, loaded {Milliseconds(made.LoadTime)}, built {Milliseconds(made.BuildTime)}, swapped {Milliseconds(showing)}");
        terminal.Flush();
    }

    // Two hundred warnings are read once, not after every save; errors are read until they are mended.
    private void SayFindings(Reported<BuiltSite> site)
    {
        var fresh = site.HasErrors ? site.Findings : [.. site.Findings.Except(said)];
        if (!fresh.IsEmpty) terminal.Report(fresh, options.Root);
        said = site.Findings;
    }

    private static string Milliseconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}

/// <param name="Root">The site's folder.</param>
internal sealed record PreviewOptions(string Root, bool IsStrict, bool IsVerbose);
