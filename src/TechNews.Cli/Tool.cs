using System.CommandLine;
using TechNews.Cli.Commands;
using TechNews.Cli.Options;
using TechNews.Cli.Printing;

namespace TechNews.Cli;

/// <summary>The whole tool as a function of its arguments and its surroundings.</summary>
internal static class Tool
{
    // A title may begin with '@', which is no response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Runs one command in the process's own surroundings and gives the exit code.</summary>
    public static int Run(string[] args)
    {
        try
        {
            var surroundings = Surroundings.OfProcess();
            using var interruption = surroundings.Interruption;
            return Run(args, surroundings);
        }
        catch (IOException without)
        {
            using var error = new StreamWriter(Console.OpenStandardError());
            error.WriteLine($"technews: {without.Message}");
            return ExitCode.Problems;
        }
    }

    /// <summary>Runs one command and gives the exit code.</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        try
        {
            var code = Dispatch(args, surroundings);
            surroundings.Out.Flush();
            return code;
        }
        catch (Exception exception) when (Edge.IsInterruption(exception))
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            return Fail(exception, args, surroundings);
        }
    }

    private static int Dispatch(string[] args, Surroundings surroundings)
    {
        if (args is ["help", .. var topic]) args = [.. topic, "--help"];
        var root = Verbs.Of(surroundings);
        var result = root.Parse(args, Parsing);
        var isRoot = result.CommandResult.Parent is null;
        if (result.GetValue<bool>("--help") && !(isRoot && result.UnmatchedTokens.Count > 0))
        {
            HelpText.Write((Verb)result.CommandResult.Command, isRoot, surroundings.Out);
            return ExitCode.Fine;
        }

        if (isRoot && result.UnmatchedTokens.Count == 0 && result.GetValue<bool>("--version"))
        {
            surroundings.Out.WriteLine($"technews {ToolVersion.Text}");
            return ExitCode.Fine;
        }

        var wrong = WrongUsage.Of(result);
        if (wrong.Length == 0) return result.Invoke(Invocation);
        new Terminal(surroundings, PrintingOptions.GuessFormat(args)).Report(wrong, surroundings.Folder);
        return ExitCode.WrongUsage;
    }

    private static int Fail(Exception exception, string[] args, Surroundings surroundings)
    {
        var verbose = args.Any(arg => arg is "-v" or "--verbose");
        var format = exception is IOException && !TryFlush(surroundings) ? FindingsFormat.Human : PrintingOptions.GuessFormat(args);
        new Terminal(surroundings, format).Report([Edge.Of(exception, verbose)], surroundings.Folder);
        TryFlush(surroundings);
        return ExitCode.Problems;
    }

    // Standard output may be what failed: a full disk, a reader that went away.
    private static bool TryFlush(Surroundings surroundings)
    {
        try
        {
            surroundings.Out.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
