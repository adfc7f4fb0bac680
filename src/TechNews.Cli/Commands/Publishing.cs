using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;
using TechNews.Compressing;
using TechNews.Diagnostics;
using TechNews.Emitting;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Metering;

namespace TechNews.Cli.Commands;

/// <summary>Puts a site into its output folder; what is there already, made of the same, is neither made nor written again.</summary>
internal sealed class Publishing(Surroundings surroundings, Terminal terminal, Publishing.Wishes wishes)
{
    // From about so many on a build takes more than a gigabyte.
    private const int ManyTexts = 50_000;

    private ContentHash? question;

    /// <param name="IsStrict">A warning weighs as an error.</param>
    /// <param name="IsCompressed">Texts get packed twins.</param>
    public sealed record Wishes(bool IsStrict, bool IsCompressed);

    /// <param name="PagesReused">How many pages were not rendered again.</param>
    public sealed record Published(BuildOutcome Outcome, OutputChanges Changes, DateTimeOffset AsOf, int PagesReused);

    /// <summary>Null with an error in the report.</summary>
    public Published? Run(BuildInputs inputs, OutputCache cache, Report report)
    {
        if (!report.HasErrors) cache.Tidy(); // Where the folder is refused, it is none of ours.
        if (Answered(inputs, cache, report) is { } answered) return answered;
        terminal.Stage("building");
        using var packs = report.HasErrors ? Packs.None : cache.Packs(); // Where nothing can come of it, nothing is written at all.
        var plan = SiteBuild.Plan(inputs, Memo.OnDisk(packs));
        var refusal = packs.Close();
        report.Add(plan.Findings.Weigh(wishes.IsStrict));
        if (inputs.Texts.Length >= ManyTexts) GiveBack();
        return report.HasErrors ? null : Publish(plan, cache, refusal, report);
    }

    // Of what was parsed and looked up to relate it, half is of no use any more; left to itself, the collector takes as much again from the system.
    private static void GiveBack() => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    // The same question, at a time for which the answer holds, and the folder in every file as it was left.
    private Published? Answered(BuildInputs inputs, OutputCache cache, Report report)
    {
        var asOf = inputs.Options.Clock ?? inputs.Options.Now;
        if (report.HasErrors) return null;
        var asked = QuestionOf(inputs); // While the record is read.
        if (cache.Last.Answer is not { } answer || !answer.Answers(asked, asOf)) return null;
        using var hold = surroundings.Interruption.Hold();
        using var store = StagedOutput.Open(cache.Output, cache.Last, surroundings.Interruption.Token).Value;
        if (store is null || !store.IsAsRecorded()) return null;
        if (BuildOutcome.Of(answer.Said) is not { } outcome) return null;
        report.Add(outcome.Findings);
        return new Published(outcome, OutputChanges.None with { Unchanged = cache.Last.Files.Length }, asOf, outcome.Summary.Pages);
    }

    // Pages are written beside the site while they are rendered; a Ctrl+C ends that and forgets them.
    // The refusal is the reason, where there is one, why what was parsed is not remembered.
    private Published? Publish(Reported<SitePlan> plan, OutputCache cache, Diagnostic? refusal, Report report)
    {
        var interrupted = surroundings.Interruption.Token;
        using var hold = surroundings.Interruption.Hold();
        using var store = report.Take(StagedOutput.Open(cache.Output, cache.Last, interrupted));
        if (store is null) return null;
        var made = SiteBuild.Make(plan.Value, store, cache.Last.Pages);
        var findings = plan.Findings.AddRange(made.Findings).Weigh(wishes.IsStrict).ToImmutableArray();
        report.Add(made.Findings.Weigh(wishes.IsStrict));
        interrupted.ThrowIfCancellationRequested();
        if (report.HasErrors) return null;

        var meter = plan.Value.Inputs.Options.Meter;
        var built = wishes.IsCompressed ? Compressed(made.Value, cache.Output, store, meter, report) : made.Value;
        terminal.Stage("writing");
        meter.Enter(BuildStage.Write);
        var changes = report.Take(store.Publish(built.Tree, plan.Value.Inputs.Options.Shard));
        interrupted.ThrowIfCancellationRequested();
        if (report.HasErrors) return null;
        var outcome = new BuildOutcome(SiteSummary.Of(built), findings);
        var warning = cache.Note(RecordOf(plan.Value, built, store.Recorded(built.Tree), outcome)) ?? refusal;
        if (warning is not null) report.Add(warning);
        return new Published(outcome, changes, plan.Value.Edition.AsOf, built.Pages.Reused);
    }

    private static BuiltSite Compressed(BuiltSite built, string folder, StagedOutput store, BuildMeter meter, Report report)
    {
        meter.Enter(BuildStage.Compress);
        var published = PublishedFiles.In(folder);
        return built with { Tree = report.Take(CompressedTwins.AddTo(built.Tree, published.Find, (path, bytes) => store.Keep(path, bytes.Span))) };
    }

    // Found once: a picture that changes meanwhile is then another to the next build.
    private ContentHash QuestionOf(BuildInputs inputs) => question ??= InputsHash.Of(inputs).With(wishes.IsCompressed ? "compressed" : "");

    private OutputRecord RecordOf(SitePlan plan, BuiltSite built, ImmutableArray<RecordedFile> files, BuildOutcome outcome)
    {
        var (from, until) = AnswerTime.Of(plan, built);
        return new OutputRecord
        {
            Files = files,
            Pages = built.Memory,
            Answer = from < until ? new BuildAnswer(QuestionOf(plan.Inputs), from.UtcTicks, until.UtcTicks, outcome.ToBytes()) : null,
        };
    }
}
