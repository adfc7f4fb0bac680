using System.Collections.Concurrent;
using System.Diagnostics;
using TechNews.Metering;
using TechNews.Scriban;

namespace TechNews.Cli.Metrics;

/// <summary>Keeps what a build costs, for <c>--metrics</c>.</summary>
internal sealed class BuildRecorder : BuildMeter
{
    /// <summary>How many articles are named.</summary>
    private const int SlowestShown = 10;

    private readonly TemplateTable templates = new();
    private readonly ConcurrentDictionary<string, (TimeSpan Parse, TimeSpan Render)> articles = new(StringComparer.Ordinal);
    private readonly List<StageCost> stages = [];
    private (BuildStage Stage, long Ticks, TimeSpan Processor, long Bytes)? running;

    public override RenderMeter Templates => templates;

    public override void Enter(BuildStage stage, int pieces = 0)
    {
        Leave();
        running = (stage, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
    }

    public override void Parsed(string path, MeterMark since)
    {
        var elapsed = since.Elapsed;
        articles.AddOrUpdate(path, _ => (elapsed, TimeSpan.Zero), (_, cost) => (cost.Parse + elapsed, cost.Render));
    }

    // Pages that are made from no article, such as those of a tag, are in the templates' times only.
    public override void Rendered(string origin, MeterMark since)
    {
        if (articles.TryGetValue(origin, out var cost)) articles[origin] = (cost.Parse, cost.Render + since.Elapsed);
    }

    /// <summary>Ends the last stage and sums up.</summary>
    public BuildMetrics Finish()
    {
        Leave();
        return new BuildMetrics
        {
            Stages = [.. stages.GroupBy(stage => stage.Stage).Select(Sum)],
            Templates = [.. templates.Costs.OrderByDescending(cost => cost.Total).ThenBy(cost => cost.Path, StringComparer.Ordinal)],
            SlowestArticles =
            [
                .. articles.Select(entry => new ArticleCost(entry.Key, entry.Value.Parse, entry.Value.Render))
                    .OrderByDescending(article => article.Total).ThenBy(article => article.Path, StringComparer.Ordinal).Take(SlowestShown),
            ],
        };
    }

    // A stage may be entered again, as by a build that reads its site in two passes.
    private static StageCost Sum(IGrouping<BuildStage, StageCost> parts) => parts.Aggregate(
        (sum, part) => sum with { Wall = sum.Wall + part.Wall, Processor = sum.Processor + part.Processor, Bytes = sum.Bytes + part.Bytes });

    private void Leave()
    {
        if (running is not { } stage) return;
        stages.Add(new(
            stage.Stage, Stopwatch.GetElapsedTime(stage.Ticks), Environment.CpuUsage.TotalTime - stage.Processor, GC.GetTotalAllocatedBytes(precise: true) - stage.Bytes));
        running = null;
    }

    private sealed class TemplateTable : RenderMeter
    {
        private readonly ConcurrentDictionary<string, Cell> cells = new(StringComparer.Ordinal);

        public IEnumerable<TemplateCost> Costs => cells.Select(entry => entry.Value.Cost(entry.Key));

        public override void Rendered(string path, MeterMark since) => CellOf(path).Add(since.Elapsed, since.Allocated);

        public override void Reused(string path) => CellOf(path).AddReuse();

        private Cell CellOf(string path) => cells.GetOrAdd(path, static _ => new Cell());
    }

    private sealed class Cell
    {
        private long count;
        private long reused;
        private long ticks;
        private long bytes;

        public void Add(TimeSpan elapsed, long allocated)
        {
            Interlocked.Increment(ref count);
            Interlocked.Add(ref ticks, elapsed.Ticks);
            Interlocked.Add(ref bytes, allocated);
        }

        public void AddReuse() => Interlocked.Increment(ref reused);

        public TemplateCost Cost(string path) => new(path, count, reused, TimeSpan.FromTicks(ticks), bytes);
    }
}
