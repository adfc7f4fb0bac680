using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TechNews.Cli.Commands;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;

namespace TechNews.Cli.Printing;

/// <summary>What a build did, in the shape that people of other generators know and paste into issues.</summary>
internal static class BuildSummary
{
    /// <summary>Articles that are named before the rest is only counted.</summary>
    private const int HeldBackShown = 10;

    private static readonly TimeSpan PinNotice = TimeSpan.FromHours(24);

    public sealed record Facts(Publishing.Published Published, Shard Shard, ImmutableArray<Diagnostic> Findings, TimeSpan Elapsed)
    {
        public SiteSummary Site => Published.Outcome.Summary;

        public OutputChanges Changes => Published.Changes;
    }

    public static void Say(Facts facts, Terminal terminal)
    {
        foreach (var path in facts.Changes.Written) terminal.Detail($"wrote {PlainText.Of(path)}");
        foreach (var path in facts.Changes.Removed) terminal.Detail($"removed {PlainText.Of(path)}");
        SayHeldBack(facts, terminal);
        SayEndingPins(facts, terminal);
        if (facts.Shard != Shard.Whole) terminal.Say($"part {facts.Shard.Number} of {facts.Shard.Of}: the other files of the site are not counted here");
        SayTable(facts, terminal);
        var warnings = facts.Findings.Count(finding => finding.Severity == Severity.Warning);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Total in {Duration(facts.Elapsed)}    peak RSS {PeakMegabytes()} MB    warnings {warnings}    held back {facts.Site.HeldBack}"));
    }

    /// <summary>"3 d 4 h", "3 h 12 m" or "12 m", rounded up, for at "0 m" it would be published already.</summary>
    internal static string Until(TimeSpan wait)
    {
        var minutes = (long)Math.Ceiling(wait.TotalMinutes);
        return minutes switch
        {
            >= 24 * 60 => $"{minutes / (24 * 60)} d {minutes / 60 % 24} h",
            >= 60 => $"{minutes / 60} h {minutes % 60} m",
            _ => $"{minutes} m",
        };
    }

    private static void SayHeldBack(Facts facts, Terminal terminal)
    {
        var waiting = facts.Site.Waiting;
        foreach (var article in waiting.Take(HeldBackShown))
        {
            var when = article.Until is { } until ? $"in {Until(until - facts.Published.AsOf)}" : "later";
            terminal.Say($"held back: {PlainText.Of(article.Path)} publishes {when}");
        }

        if (waiting.Length > HeldBackShown) terminal.Say($"held back: {waiting.Length - HeldBackShown} more");
    }

    // A pin that ends overnight leaves a gap that somebody may want to fill.
    private static void SayEndingPins(Facts facts, Terminal terminal)
    {
        foreach (var pin in facts.Site.Pins.Where(pin => pin.Until - facts.Published.AsOf <= PinNotice))
            terminal.Say($"pin ends: {PlainText.Of(pin.Path)} leaves '{PlainText.Of(pin.Block)}' in {Until(pin.Until - facts.Published.AsOf)}");
    }

    private static void SayTable(Facts facts, Terminal terminal)
    {
        var changes = facts.Changes;
        terminal.Say($"                   |  {PlainText.Of(facts.Site.Language.ToUpperInvariant())}");
        terminal.Say("-------------------+-------");
        Row("Pages", facts.Site.Pages);
        Row("Other files", facts.Site.Files - facts.Site.Pages);
        Row("Files", facts.Site.Files, $"      written {changes.Written.Length}   unchanged {changes.Unchanged}   removed {changes.Removed.Length}");

        void Row(string name, int count, string more = "") => terminal.Say($"  {name,-16} | {count,5}{more}");
    }

    private static string Duration(TimeSpan elapsed) => elapsed.TotalSeconds < 10
        ? $"{(long)elapsed.TotalMilliseconds} ms"
        : string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F1} s");

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }
}
