using System.Collections.Immutable;
using TechNews.Cli.Metrics;
using TechNews.Diagnostics;
using TechNews.Metering;

namespace TechNews.Cli.Printing;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Only errors and warnings.</summary>
    Quiet,

    Normal,

    /// <summary>Every file that changed, too.</summary>
    Verbose,
}

/// <summary>What a command says, in the format that was asked for and to the stream where it belongs.</summary>
internal sealed class Terminal(Surroundings surroundings, FindingsFormat format = FindingsFormat.Human, Verbosity verbosity = Verbosity.Normal)
{
    private const string EraseLine = "\r\u001b[2K";

    private readonly Colours colours = Colours.For(surroundings);
    private readonly bool showsStages = surroundings.ErrorIsTerminal
        && format == FindingsFormat.Human
        && verbosity != Verbosity.Quiet
        && string.IsNullOrEmpty(surroundings.Variable("CI"))
        && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) // A line that is written over needs escapes as well.
        && !string.Equals(surroundings.Variable("TERM"), "dumb", StringComparison.Ordinal);

    private bool stageShown;

    // Which have standard output for themselves.
    private bool IsForPrograms => format is FindingsFormat.Json or FindingsFormat.Sarif;

    /// <summary>Who is to be told how a build goes: somebody who shows it, where somebody watches, and whoever else wants to know.</summary>
    public BuildMeter Watching(BuildMeter also) => showsStages ? new BuildProgress(this, also) : also;

    /// <summary>What a build cost: a table, or one JSON object on standard error, for JSON and SARIF have standard output for themselves.</summary>
    public void Metrics(BuildMetrics metrics)
    {
        EndStage();
        if (IsForPrograms) surroundings.Error.WriteLine(MetricsJson.Of(metrics));
        else foreach (var line in MetricsTable.Lines(metrics)) surroundings.Out.WriteLine(line);
    }

    /// <summary>What is going on, on one line that is written over; nothing where nobody watches.</summary>
    public void Stage(string text)
    {
        if (!showsStages) return;
        surroundings.Error.Write($"{EraseLine}{colours.Faint(text + " ...")}");
        stageShown = true;
    }

    /// <summary>A line for the reader of standard output. JSON and SARIF have standard output for themselves.</summary>
    public void Say(string line)
    {
        if (verbosity == Verbosity.Quiet || IsForPrograms) return;
        EndStage();
        surroundings.Out.WriteLine(line);
    }

    /// <summary>A line for those who asked for more.</summary>
    public void Detail(string line)
    {
        if (verbosity == Verbosity.Verbose) Say(line);
    }

    /// <summary>All findings of a run, sorted; to be called once, for JSON is one array even when it is empty.</summary>
    /// <param name="root">The site's folder, absolute.</param>
    public void Report(ImmutableArray<Diagnostic> findings, string root)
    {
        EndStage();
        var withHints = verbosity != Verbosity.Quiet || IsForPrograms; // They leave out for themselves what they do not want.
        Diagnostic[] sorted = [.. findings.Where(finding => withHints || finding.Severity != Severity.Hint).Order()];
        switch (format)
        {
            case FindingsFormat.Json:
                JsonFindings.Write(sorted, surroundings.Out);
                break;
            case FindingsFormat.GitHub:
                GitHubFindings.Write(sorted, surroundings.Out, PrefixInRepository(root));
                if (FindingWords.Count(sorted) is { } count) surroundings.Out.WriteLine(count);
                break;
            case FindingsFormat.Sarif:
                SarifFindings.Write(sorted, surroundings.Out, PrefixInRepository(root));
                break;
            default:
                HumanFindings.Write(sorted, surroundings.Error, colours);
                break;
        }
    }

    /// <summary>For a command that goes on: what was said so far is to be read now.</summary>
    public void Flush() => surroundings.Out.Flush();

    private void EndStage()
    {
        if (stageShown) surroundings.Error.Write(EraseLine);
        stageShown = false;
    }

    private string PrefixInRepository(string root)
    {
        if (surroundings.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } workspace) return "";
        var relative = Path.GetRelativePath(workspace, root).Replace('\\', '/');
        return relative is "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative + "/";
    }
}
