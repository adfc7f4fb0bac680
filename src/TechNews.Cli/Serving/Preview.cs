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
    /// <summary>What changed since the site that is shown: a picture may be exchanged while an article has an error.</summary>
    private readonly HashSet<string> unshown = new(StringComparer.Ordinal);

    private ImmutableArray<Diagnostic> said = [];

    /// <summary>The last site that was built without an error.</summary>
    private ServedSite? good;

    /// <summary>The first build. The findings are all said.</summary>
    public Reported<BuiltSite> Begin()
    {
        terminal.Stage("building");
        var made = Weighed(source.Build(source.Load()));
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
            try
            {
                Step(watch, hint);
            }
            catch (Exception bug) when (!Edge.IsInterruption(bug))
            {
                // Whatever happens to one build, the next edit is built again.
                Fail(Edge.Of(bug, options.IsVerbose));
            }
        }
    }

    private void Step(SiteWatch watch, Hint hint)
    {
        ShowProof(hint);
        if (source.Load(hint) is not { } loaded) return;
        var made = Weighed(source.Build(loaded));
        if (hint.Paths.IsEmpty && !made.Changed.IsEmpty) watch.Mistrust();
        var started = Stopwatch.GetTimestamp();
        Show(made);
        Say(made, hint, Stopwatch.GetElapsedTime(started));
    }

    // Whoever saved an article looks at its page; the rest of a large site follows.
    private void ShowProof(Hint hint)
    {
        if (good is null || !live.Problems.IsEmpty) return;
        var started = Stopwatch.GetTimestamp();
        if (source.Proof(hint) is not { } page) return;
        var pulled = Stopwatch.GetElapsedTime(started);
        live.Show(good.With(page), []);
        var whole = Stopwatch.GetElapsedTime(started);
        terminal.Detail($"{PlainText.Of(page.Origin.Path)}: its page shown in {Milliseconds(hint.Since + whole)}, the site follows");
        terminal.Detail($"  proof: noticed {Milliseconds(hint.Since)}, rendered {Milliseconds(pulled)}, swapped {Milliseconds(whole - pulled)}");
        terminal.Flush();
    }

    private void Fail(Diagnostic why)
    {
        live.Report([why]);
        terminal.Report([why], options.Root);
        terminal.Flush();
    }

    private Made Weighed(Made made) => made with { Site = new(made.Site.Value, [.. made.Site.Findings.Weigh(options.IsStrict)]) };

    private void Show(Made made)
    {
        unshown.UnionWith(made.Changed);
        if (made.Site.HasErrors)
        {
            if (good is not null && live.Site != good) live.Show(good, []); // A proof that the build did not confirm.
            live.Report(made.Site.Findings);
            return;
        }

        good = Served(made.Site.Value);
        live.Show(good, unshown);
        unshown.Clear();
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
        var outcome = made.Site.HasErrors ? "not shown, the last good site stays" : $"shown in {Milliseconds(hint.Since + made.Source.Took + made.Took + showing)}";
        terminal.Say($"{what}: {outcome}");
        terminal.Detail($"  noticed {Milliseconds(hint.Since)}, loaded {Milliseconds(made.Source.Took)}, built {Milliseconds(made.Took)}, swapped {Milliseconds(showing)}");
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
