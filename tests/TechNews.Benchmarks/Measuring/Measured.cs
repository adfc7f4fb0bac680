using System.ComponentModel;
using System.Diagnostics;

namespace TechNews.Benchmarks.Measuring;

/// <summary>What one process used.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">Of all its threads, user and system.</param>
/// <param name="PeakBytes">Peak resident memory.</param>
internal sealed record Measured(double Seconds, double CpuSeconds, long PeakBytes)
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not start, or said that it failed.</exception>
    public static Measured Run(string program, string[] arguments, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, arguments, folder);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (cpu, peak) = WatchToEnd(process);
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{string.Concat(said.Result)}");
        return new(wall, cpu.TotalSeconds, peak);
    }

    /// <summary>What a program says.</summary>
    public static string Output(string program, string[] arguments)
    {
        using var process = Start(program, arguments, Path.GetTempPath());
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return string.Concat(said.Result);
    }

    private static Process Start(string program, string[] arguments, string folder) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })
        ?? throw new InvalidOperationException($"{program} did not start");

    /// <summary>The system keeps both figures itself, but only while the process lives: the last look is at most 5 ms old.</summary>
    private static (TimeSpan Cpu, long Peak) WatchToEnd(Process process)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        do
        {
            process.Refresh();
            try
            {
                cpu = process.TotalProcessorTime;
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
            {
                break; // It has just ended.
            }
        }
        while (!process.WaitForExit(milliseconds: 5));
        process.WaitForExit();
        return (cpu, peak);
    }
}
