using System.Diagnostics;

namespace TechNews.Browser.Tests.Serving;

/// <summary><c>technews serve</c> in a process of its own, killed when disposed of if it has not ended.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private ServeProcess(Process process) => this.process = process;

    /// <summary>The front page.</summary>
    public string Url { get; private set; } = "";

    public int Id => process.Id;

    /// <summary>All lines that it said so far.</summary>
    public string[] Said
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="start">With what it says to be read.</param>
    public static async Task<ServeProcess> Start(ProcessStartInfo start, CancellationToken end)
    {
        var serve = new ServeProcess(Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start"));
        serve.process.OutputDataReceived += (_, line) => serve.Keep(line.Data);
        serve.process.ErrorDataReceived += (_, line) => serve.Keep(line.Data);
        serve.process.BeginOutputReadLine();
        serve.process.BeginErrorReadLine();
        var announced = await serve.Line(0, line => line.StartsWith("serving on ", StringComparison.Ordinal), end);
        serve.Url = announced.Split(' ')[2];
        return serve;
    }

    /// <summary>Waits for a line among those after the first <paramref name="from"/>.</summary>
    public async Task<string> Line(int from, Predicate<string> isIt, CancellationToken end)
    {
        while (true)
        {
            var hasEnded = process.HasExited;
            if (Array.Find(Said[from..], isIt) is { } found) return found;
            if (hasEnded) throw new InvalidOperationException($"serve ended with {process.ExitCode}:\n{string.Join('\n', Said)}");
            await Task.Delay(5, end);
        }
    }

    /// <summary>Waits until it has ended by itself, and gives its exit code.</summary>
    public async Task<int> Ended(CancellationToken end)
    {
        await process.WaitForExitAsync(end);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }
}
