using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Relating;

namespace TechNews.Cli.Printing;

/// <summary>What a build did, in the shape that people of other generators know and paste into issues.</summary>
internal static class BuildSummary
{
    /// <summary>Articles that are named before the rest is only counted.</summary>
    private const int HeldBackShown = 10;

    private static readonly TimeSpan PinNotice = TimeSpan.FromHours(24);

    public sealed record Facts(BuiltSite Site, OutputChanges Changes, ImmutableArray<Diagnostic> Findings, TimeSpan Elapsed);

    public static void Say(Facts facts, Terminal terminal)
    {
        foreach (var path in facts.Changes.Written) terminal.Detail($"wrote {PlainText.Of(path)}");
        foreach (var path in facts.Changes.Removed) terminal.Detail($"removed {PlainText.Of(path)}");
        SayHeldBack(facts.Site.Edition, terminal);
        SayEndingPins(facts.Site.Edition, terminal);
        SayTable(facts, terminal);
        var heldBack = facts.Site.Edition.HeldBack.Length;
        var warnings = facts.Findings.Count(finding => finding.Severity == Severity.Warning);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Total in {Duration(facts.Elapsed)}    peak RSS {PeakMegabytes()} MB    warnings {warnings}    held back {heldBack}"));
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

    private static void SayHeldBack(Edition edition, Terminal terminal)
    {
        HeldBack[] waiting = [.. edition.HeldBack.Where(held => held.Reason == HeldBackReason.Future).OrderBy(held => held.Until)];
        foreach (var held in waiting.Take(HeldBackShown))
        {
            var when = held.Until is { } until ? $"in {Until(until - edition.AsOf)}" : "later";
            terminal.Say($"held back: {PlainText.Of(held.Article.Path)} publishes {when}");
        }

        if (waiting.Length > HeldBackShown) terminal.Say($"held back: {waiting.Length - HeldBackShown} more");
    }

    // A pin that ends overnight leaves a gap that somebody may want to fill.
    private static void SayEndingPins(Edition edition, Terminal terminal)
    {
        var last = edition.Fronts.Pins.Where(pin => pin.State == PinState.Active)
            .GroupBy(pin => (pin.Front, pin.Block, pin.Article.Path))
            .Select(pins => pins.MaxBy(pin => pin.Until ?? DateTimeOffset.MaxValue)!); // Pinned twice, it leaves with the later pin.
        foreach (var pin in last.Where(pin => pin.Until - edition.AsOf <= PinNotice).OrderBy(pin => pin.Until))
            terminal.Say($"pin ends: {PlainText.Of(pin.Article.Path)} leaves '{PlainText.Of(pin.Block)}' in {Until(pin.Until!.Value - edition.AsOf)}");
    }

    private static void SayTable(Facts facts, Terminal terminal)
    {
        var changes = facts.Changes;
        var files = facts.Site.Tree.Files.Length;
        terminal.Say($"                   |  {PlainText.Of(facts.Site.Edition.Config.Language.ToUpperInvariant())}");
        terminal.Say("-------------------+-------");
        Row("Pages", facts.Site.PageCount);
        Row("Other files", files - facts.Site.PageCount);
        Row("Files", files, $"      written {changes.Written.Length}   unchanged {changes.Unchanged}   removed {changes.Removed.Length}");

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
