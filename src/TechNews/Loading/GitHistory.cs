using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>
/// When each file was last committed, by one run of <c>git log</c>, which ends as soon as every file was met. Where there is no git, no repository or no history
/// nothing is known, and that is no finding; of a clone that was cut off nothing can be known, which is one.
/// </summary>
internal static partial class GitHistory
{
    private const char CommitMark = '\u0001';
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Whether the configuration asks for it: one line of it, for what a key means is a later stage's to say.</summary>
    public static bool IsWanted(SourceFile? config) => config is not null && WantedRule().IsMatch(config.Read().Text);

    /// <param name="paths">Relative to the root, with forward slashes.</param>
    public static Reported<SourceHistory> Read(string root, IReadOnlyCollection<string> paths)
    {
        if (Answer(root, ["rev-parse", "--is-shallow-repository"]) is not { } shallow) return Reported.Clean(SourceHistory.None);
        if (shallow.StartsWith("true", StringComparison.Ordinal)) return new(SourceHistory.None, [LoadingProblems.ShallowClone()]);
        var found = new Dictionary<string, DateTimeOffset>(paths.Count, StringComparer.Ordinal);
        Run(root, ["log", "--relative", "--no-renames", "--no-show-signature", "--format=%x01%ct", "--name-only", "--", "content"], lines => Collect(lines, [.. paths], found));
        return Reported.Clean(new SourceHistory(found.ToFrozenDictionary(StringComparer.Ordinal)));
    }

    // The newest commit comes first, so that the first mention of a file is the last change of it.
    private static void Collect(IEnumerable<string> lines, HashSet<string> wanted, Dictionary<string, DateTimeOffset> found)
    {
        DateTimeOffset? commit = null;
        foreach (var line in lines)
        {
            if (line is [CommitMark, .. var time]) commit = TimeOf(time);
            else if (commit is { } at && wanted.Remove(line)) found[line] = at;
            if (wanted.Count == 0) return;
        }
    }

    private static DateTimeOffset? TimeOf(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : null;

    private static string? Answer(string root, string[] arguments)
    {
        string? answer = null;
        return Run(root, arguments, lines => answer = lines.FirstOrDefault()) ? answer : null;
    }

    // Nothing that a repository's own settings name is run, nothing is fetched, nothing is asked.
    private static bool Run(string root, string[] arguments, Action<IEnumerable<string>> read)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-C", root, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in ((string, string)[])[("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_PAGER", "cat")]) start.Environment[name] = value;
        try
        {
            using var git = Process.Start(start);
            if (git is null) return false;
            using var limit = new Timer(_ => Stop(git), null, Limit, Timeout.InfiniteTimeSpan);
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            read(Lines(git.StandardOutput));
            Stop(git);
            return true;
        }
        catch (Win32Exception)
        {
            return false; // There is no git.
        }
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static void Stop(Process git)
    {
        try
        {
            if (!git.HasExited) git.Kill();
        }
        catch (InvalidOperationException)
        {
            return; // It ended meanwhile.
        }
    }

    [GeneratedRegex(@"^lastmod:[ \t]*[""']?git\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WantedRule();
}
