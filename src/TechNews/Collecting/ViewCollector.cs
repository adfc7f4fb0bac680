using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Collecting.Inputs;
using TechNews.Diagnostics;

namespace TechNews.Collecting;

/// <summary>
/// Counts views in access logs and analytics exports. Memory does not grow with the log, only with the distinct readings in it. The
/// result depends on the set of lines alone: not on their order, on how files split them, or on the number of threads.
/// </summary>
public static class ViewCollector
{
    /// <summary>Reads the inputs. Where there is an error among the findings nothing may be written.</summary>
    public static Reported<ViewsReport> Collect(IEnumerable<LogInput> inputs, ArticlePaths paths, CountingOptions options, CancellationToken cancellation = default)
    {
        var run = new Run(paths, options, cancellation);
        return run.Collect([.. inputs]);
    }

    private sealed class Run(ArticlePaths paths, CountingOptions options, CancellationToken cancellation)
    {
        private readonly Buckets buckets = new();
        private readonly Readings readings = new(options.MaxReadings);
        private readonly ViewSums sums = new();
        private readonly Tally tally = new();
        private readonly List<MalformedLine> malformed = [];
        private readonly ConcurrentBag<LineCounter> idle = [];

        public Reported<ViewsReport> Collect(ImmutableArray<LogInput> inputs)
        {
            var report = new Report();
            var reading = new InputReading(options, paths, buckets, sums);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation };
            // Without buffering each thread takes a block when it has done with the last: reading goes on while others count.
            var blocks = Partitioner.Create(reading.Blocks(inputs).TakeWhile(_ => !readings.IsFull && !buckets.AreFull), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(blocks, parallel, Counter, (block, _, counter) => Count(block, counter, reading), idle.Add);
            var sawCdn = idle.Any(counter => counter.SawCdn);
            foreach (var counter in idle) Finish(counter);
            report.Add(reading.Findings);
            tally.Add(reading.Tally);
            malformed.AddRange(reading.Malformed);
            if (readings.IsFull) report.Add(CollectingProblems.TooMuch(options.MaxReadings));
            if (buckets.AreFull) report.Add(CollectingProblems.TooManyDays(Buckets.MaxDays));
            if (sawCdn) report.Add(CollectingProblems.BehindCdn());
            report.Add(Told(reading.Parts));
            if (!report.HasErrors) readings.Settle(options.FloodLimit, tally, sums);
            return report.With(Result(reading));
        }

        // The loop lets threads go and takes others: what a counter has learnt of agents is worth keeping.
        private LineCounter Counter() => idle.TryTake(out var counter) ? counter : new LineCounter(options, paths, buckets, readings);

        private static LineCounter Count(Block block, LineCounter counter, InputReading reading)
        {
            counter.Count(block);
            reading.Pool.Return(block.Buffer);
            return counter;
        }

        private void Finish(LineCounter counter)
        {
            counter.Finish();
            tally.Add(counter.Tally);
            malformed.AddRange(counter.Malformed);
            counter.Dispose();
        }

        // The first lines that could not be read; and files of which none could.
        private IEnumerable<Diagnostic> Told(List<CountedInput> parts)
        {
            foreach (var line in malformed.OrderBy(line => line.File).ThenBy(line => line.Line).Take(LineCounter.ToldLines))
                yield return CollectingProblems.Malformed(parts[line.File].Name, line.Line, line.Reason);
            if (tally[Rule.Malformed] > 0 && tally.Lines == tally[Rule.Malformed] && !readings.IsAny)
                yield return CollectingProblems.AllMalformed(parts[0].Name, parts[0].Source);
        }

        private ViewsReport Result(InputReading reading)
        {
            var byBucket = sums.All.ToLookup(sum => sum.Key.Bucket);
            var withheld = 0L;
            var days = ImmutableArray.CreateBuilder<DayOfViews>();
            foreach (var bucket in buckets.All.OrderBy(bucket => bucket.Day).ThenBy(bucket => bucket.Source, StringComparer.Ordinal))
            {
                ArticleViews[] rows = [.. byBucket[bucket.Index].Select(sum => new ArticleViews(paths[sum.Key.Article], sum.Value.Visitors, sum.Value.PageViews))];
                ArticleViews[] shown = [.. rows.Where(row => row.Visitors >= options.MinVisitors).OrderBy(row => row.Path, StringComparer.Ordinal)];
                withheld += rows.Length - shown.Length;
                days.Add(new DayOfViews(bucket.Day, bucket.Source, [.. shown]));
            }

            return new ViewsReport { Tally = tally, Days = days.ToImmutable(), Inputs = [.. reading.Parts], Bytes = reading.Bytes, RowsWithheld = withheld };
        }
    }
}
