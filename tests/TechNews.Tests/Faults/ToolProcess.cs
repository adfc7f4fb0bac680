using System.Diagnostics;
using TechNews.Tests.Sites;

namespace TechNews.Tests.Faults;

/// <summary>The real program at work, which a fact may kill.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private ToolProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public static ToolProcess Start(string folder, params string[] arguments)
    {
        var start = TestedTool.Start(arguments);
        start.WorkingDirectory = folder;
        return new(Process.Start(start)!);
    }

    /// <summary>As <c>kill -9</c>: the process has no say in it.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public (int ExitCode, string Said) Finish()
    {
        if (!process.WaitForExit(Patience)) throw new TimeoutException("technews does not come to an end");
        return (process.ExitCode, error.Result + output.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
