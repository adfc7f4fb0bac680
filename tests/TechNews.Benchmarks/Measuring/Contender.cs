using System.Diagnostics;

namespace TechNews.Benchmarks.Measuring;

/// <summary>One program that builds the corpus, and what it leaves behind.</summary>
/// <param name="Output">Removed before every run.</param>
/// <param name="Caches">What else must go for a build to be cold.</param>
internal sealed record Contender(string Name, string Program, string[] Arguments, string Output, string[] Caches)
{
    public static Contender TechNews(string tool, string corpus, string output) =>
        new(tool, tool, ["build", "-s", corpus, "-o", output], output, [Path.Combine(corpus, ".technews")]);

    public BuildRun BuildCold()
    {
        foreach (var folder in Caches.Append(Output).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        var watch = Stopwatch.StartNew();
        var peak = RunToEnd();
        return new(Name, watch.Elapsed.TotalSeconds, peak, Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Length);
    }

    /// <summary>Peak resident memory in bytes.</summary>
    private long RunToEnd()
    {
        using var process = Process.Start(new ProcessStartInfo(Program, Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })
            ?? throw new InvalidOperationException($"{Program} did not start");
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = PeakWhileRunning(process);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Name} ended with {process.ExitCode}:\n{string.Concat(said.Result)}");
        return peak;
    }

    /// <summary>The system keeps the high-water mark itself, but only while the process lives.</summary>
    private static long PeakWhileRunning(Process process)
    {
        var peak = 0L;
        do
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break; // It has just ended.
            }
        }
        while (!process.WaitForExit(milliseconds: 5));
        process.WaitForExit();
        return peak;
    }
}
