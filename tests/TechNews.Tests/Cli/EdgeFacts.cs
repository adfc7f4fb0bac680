using System.Diagnostics;
using TechNews.Cli;
using TechNews.Tests.Files;
using TechNews.Tests.Sites;

namespace TechNews.Tests.Cli;

public sealed class EdgeFacts
{
    [Fact]
    public void A_full_disk_is_called_so() =>
        Assert.Equal("TN097", Edge.Of(new IOException("No space left on device : '/x'", 28), verbose: false).Code);

    [Fact]
    public void Refused_access_is_called_so() =>
        Assert.Equal("TN096", Edge.Of(new AggregateException(new UnauthorizedAccessException("Access to the path '/x' is denied.")), verbose: false).Code);

    [Fact]
    public void A_bug_is_one_line_and_names_its_type_only_when_asked()
    {
        var bug = new InvalidOperationException("no element");

        Assert.Equal("unexpected: no element; please report", Edge.Of(bug, verbose: false).Message);
        Assert.Contains("System.InvalidOperationException", Edge.Of(bug, verbose: true).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_is_no_failure() => Assert.True(Edge.IsInterruption(new AggregateException(new TaskCanceledException())));

    [LinuxFact]
    public void A_working_folder_that_is_gone_is_called_so() =>
        Assert.Equal((1, "technews: the working folder is gone\n"), Shell("mkdir gone && cd gone && rmdir ../gone && exec \"$0\" \"$@\""));

    // The .NET host opens files of its own in the place of what is closed; the native program does not.
    [LinuxFact]
    public void Closed_standard_output_is_no_bug()
    {
        var (code, error) = Shell("exec \"$0\" \"$@\" >&-");
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    private static (int Code, string Error) Shell(string script)
    {
        using var folder = new TempFolder();
        var tool = TestedTool.Start("list");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script, tool.FileName, .. tool.ArgumentList]) { WorkingDirectory = folder.Root, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
