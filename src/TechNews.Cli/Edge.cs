using System.Diagnostics;
using TechNews.Diagnostics;

namespace TechNews.Cli;

/// <summary>Turns what the operating system refuses, and bugs, into one finding; the only place that catches everything.</summary>
internal static class Edge
{
    private const int NoSpaceUnix = 28; // ENOSPC
    private const int QuotaUnix = 122; // EDQUOT on Linux
    private const int NoSpaceWindows = unchecked((int)0x80070070); // ERROR_DISK_FULL

    public static Diagnostic Of(Exception exception, bool verbose) => Innermost(exception) switch
    {
        UnauthorizedAccessException refused => CliProblems.NotPermitted(refused.Message),
        IOException { HResult: NoSpaceUnix or QuotaUnix or NoSpaceWindows } full => CliProblems.DiskFull(full.Message),
        IOException io => CliProblems.Unreadable(io.Message),
        OutOfMemoryException => CliProblems.Unreadable("there is not enough memory"),
        var bug => CliProblems.Unexpected(verbose ? $"{bug.GetType().FullName} in {Origin(bug)}: {bug.Message}" : bug.Message),
    };

    /// <summary>True where the run was interrupted, and did not fail.</summary>
    public static bool IsInterruption(Exception exception) => Innermost(exception) is OperationCanceledException;

    private static Exception Innermost(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Innermost(first),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),
        _ => exception,
    };

    private static string Origin(Exception exception) =>
        new StackTrace(exception).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "an unknown place";
}
