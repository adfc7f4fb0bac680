using System.Diagnostics;
using TechNews.Cli.Printing;
using TechNews.Metering;
using TechNews.Scriban;

namespace TechNews.Cli.Metrics;

/// <summary>Shows on a terminal how far a long build has come, and passes on all that it hears.</summary>
internal sealed class BuildProgress(Terminal terminal, BuildMeter next) : BuildMeter
{
    /// <summary>A stage that takes less long than this needs no bar.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock drawing = new();
    private string stage = "";
    private int pieces;
    private int done;
    private long entered;
    private long drawn;

    public override RenderMeter? Templates => next.Templates;

    public override void Enter(BuildStage stage, int pieces = 0)
    {
        next.Enter(stage, pieces);
        (this.stage, this.pieces, done, entered) = (Words(stage), pieces, 0, Stopwatch.GetTimestamp());
        terminal.Stage(this.stage);
    }

    public override void Parsed(string path, MeterMark since)
    {
        next.Parsed(path, since);
        Count();
    }

    public override void Rendered(string origin, MeterMark since)
    {
        next.Rendered(origin, since);
        Count();
    }

    private void Count()
    {
        var count = Interlocked.Increment(ref done);
        if (Stopwatch.GetElapsedTime(entered) < Patience || Stopwatch.GetElapsedTime(Volatile.Read(ref drawn)) < Pace || !drawing.TryEnter()) return;
        try
        {
            terminal.Stage(ProgressBar.Of(stage, count, pieces));
            Volatile.Write(ref drawn, Stopwatch.GetTimestamp());
        }
        finally
        {
            drawing.Exit();
        }
    }

    private static string Words(BuildStage stage) => stage switch
    {
        BuildStage.Load => "reading the site",
        BuildStage.Parse => "parsing",
        BuildStage.Render => "rendering",
        BuildStage.Compress => "compressing",
        BuildStage.Write => "writing",
        _ => "building",
    };
}
