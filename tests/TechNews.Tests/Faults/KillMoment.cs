using System.Diagnostics;

namespace TechNews.Tests.Faults;

/// <summary>How long the parts of one build took, told from what appeared in its output folder.</summary>
/// <param name="Whole">From the start of the process to its end.</param>
/// <param name="Staging">While files were written beside the site.</param>
/// <param name="Swap">While they went in place.</param>
/// <param name="Rest">From there to the end of the process: the record is written.</param>
internal sealed record BuildPace(TimeSpan Whole, TimeSpan Staging, TimeSpan Swap, TimeSpan Rest)
{
    public static BuildPace Of(FaultRoom room, string edition)
    {
        var clock = Stopwatch.StartNew();
        using var tool = room.Start(edition);
        var (staged, swapped, done) = (After(() => Directory.Exists(room.Staging)), After(() => Directory.Exists(room.Swap)), After(() => !Directory.Exists(room.Swap)));
        tool.Finish();
        return new(clock.Elapsed, swapped - staged, done - swapped, clock.Elapsed - done);

        TimeSpan After(Func<bool> seen)
        {
            while (!tool.HasExited && !seen()) Thread.SpinWait(20);
            return clock.Elapsed;
        }
    }
}

/// <summary>A random moment of a build at which it is killed, each part of a build equally likely however short it is.</summary>
internal static class KillMoment
{
    /// <summary>Waits for it; what it was.</summary>
    public static string Await(FaultRoom room, ToolProcess tool, BuildPace pace, Random random)
    {
        var part = random.NextDouble() * 1.3;
        switch (random.Next(4))
        {
            case 0:
                Pass(part * pace.Whole);
                return "anywhere";
            case 1:
                Until(() => Directory.Exists(room.Staging));
                Pass(part * pace.Staging);
                return "while staging";
            case 2:
                Until(() => Directory.Exists(room.Swap));
                Pass(part * pace.Swap);
                return "while going in place";
            default:
                Until(() => Directory.Exists(room.Swap));
                Until(() => !Directory.Exists(room.Swap));
                Pass(part * pace.Rest);
                return "while the record is written";
        }

        void Pass(TimeSpan time)
        {
            var clock = Stopwatch.StartNew();
            Until(() => clock.Elapsed >= time);
        }

        void Until(Func<bool> isSo)
        {
            while (!tool.HasExited && !isSo()) Thread.SpinWait(20);
        }
    }
}
