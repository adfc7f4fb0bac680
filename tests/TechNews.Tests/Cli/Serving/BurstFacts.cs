using FsCheck;
using FsCheck.Fluent;
using TechNews.Cli.Serving.Watching;

namespace TechNews.Tests.Cli.Serving;

/// <summary>The law of when a burst of changes is over, on a clock of its own.</summary>
public sealed class BurstFacts
{
    [Fact]
    public void One_save_is_over_after_a_short_while() =>
        Assert.Equal(At(100) + Burst.Quiet, Burst.Begin(At(100)).Due);

    [Fact]
    public void Events_close_together_are_one_burst()
    {
        var (runs, _) = Play([.. Enumerable.Range(0, 5).Select(i => At(i * 5))]);

        Assert.Equal(1, runs);
    }

    [Fact]
    public void A_checkout_of_a_thousand_files_that_pauses_is_one_burst()
    {
        // After the first files pauses of 200 ms, as of a busy disk.
        var events = Enumerable.Range(0, 20).Select(i => At(i)).Concat(Enumerable.Range(1, 20).Select(i => At(20 + (i * 200)))).ToArray();

        Assert.Equal(1, Play(events).Runs);
    }

    [Fact]
    public void Every_event_is_built_in_bounded_time_and_a_quiet_while_after_the_last_or_at_the_latest()
    {
        var gaps = Gen.ArrayOf(Gen.Frequency((4, Gen.Choose(0, 15)), (1, Gen.Choose(0, 700)), (1, Gen.Constant(0))));
        Prop.ForAll(gaps.ToArbitrary(), given =>
        {
            var at = 0;
            TimeSpan[] events = [.. given.Select(gap => At(at += gap))];
            var (runs, ends) = Play(events);
            var allBuilt = events.All(happened => ends.Any(end => end >= happened && end - happened <= Burst.Longest));
            var quietOrLatest = ends.All(end => events.All(happened => happened >= end || end - happened >= Burst.Quiet || IsLatest(end, events, ends)));
            return allBuilt && quietOrLatest && runs <= events.Length && runs == 0 == (events.Length == 0);
        }).QuickCheckThrowOnFailure();
    }

    // The burst that ended here had lasted as long as one may.
    private static bool IsLatest(TimeSpan end, TimeSpan[] events, List<TimeSpan> ends)
    {
        var last = ends.Where(other => other < end).DefaultIfEmpty(At(-1)).Max();
        return events.First(happened => happened >= last) + Burst.Longest == end;
    }

    /// <summary>Runs through the events as the watch does: each its own path; a burst ends at its due time.</summary>
    private static (int Runs, List<TimeSpan> Ends) Play(TimeSpan[] events)
    {
        var ends = new List<TimeSpan>();
        (Burst? burst, var paths) = (null, 0);
        foreach (var happened in events)
        {
            if (burst is { } running && running.Due <= happened)
            {
                ends.Add(running.Due);
                burst = null;
                paths = 0;
            }

            paths++;
            burst = burst?.With(happened, paths) ?? Burst.Begin(happened);
        }

        if (burst is { } left) ends.Add(left.Due);
        return (ends.Count, ends);
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
