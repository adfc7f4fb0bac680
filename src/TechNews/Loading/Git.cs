using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TechNews.Loading;

/// <summary>
/// Git's own program, asked to read: without a shell, with a time limit, and so that nothing which a repository's own settings name is run, nothing is fetched and
/// nobody is asked.
/// </summary>
internal static class Git
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);

    private static readonly string[] Settings =
    [
        "core.quotePath=false", "core.fsmonitor=false", "protocol.allow=never", "log.showRoot=true", "log.showSignature=false", "log.follow=false", "log.diffMerges=first-parent",
    ];

    // Paths are names, not patterns. What a hook sets for its own commands would lead to another repository or a half-made commit.
    private static readonly (string Name, string? Value)[] Variables =
    [
        ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_PAGER", "cat"), ("GIT_LITERAL_PATHSPECS", "1"),
        ("GIT_DIR", null), ("GIT_WORK_TREE", null), ("GIT_INDEX_FILE", null),
    ];

    /// <summary>The first line of the answer; null where git has none.</summary>
    public static string? Answer(string root, string[] arguments)
    {
        string? answer = null;
        return Read(root, arguments, stream => answer = new StreamReader(stream, Encoding.UTF8).ReadLine()) ? answer : null;
    }

    /// <summary>Whether git can be started at all.</summary>
    public static bool IsThere(string root) => Read(root, ["--version"], static _ => { });

    /// <summary>Lets somebody read the answer, who may stop before its end.</summary>
    /// <returns>False where there is no git.</returns>
    public static bool Read(string root, string[] arguments, Action<Stream> read) => Run(root, arguments, [], read, Stop) is not null;

    /// <summary>Lets somebody read the whole answer to questions that are put while it comes.</summary>
    /// <returns>False where there is no git, it found something wrong, or it took more than a minute.</returns>
    public static bool ReadAll(string root, string[] arguments, IEnumerable<string> questions, Action<Stream> read) =>
        Run(root, arguments, questions, read, git => git.WaitForExit(Parting)) == 0;

    /// <returns>Git's exit code; null where there is no git.</returns>
    private static int? Run(string root, string[] arguments, IEnumerable<string> questions, Action<Stream> read, Action<Process> end)
    {
        try
        {
            using var git = Process.Start(Start(root, arguments));
            if (git is null) return null;
            using var limit = new Timer(_ => Stop(git), null, Limit, Timeout.InfiniteTimeSpan);
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var asking = Task.Run(() => Ask(git.StandardInput, questions));
            read(git.StandardOutput.BaseStream);
            end(git);
            Stop(git);
            asking.Wait();
            git.WaitForExit();
            return git.ExitCode;
        }
        catch (Win32Exception)
        {
            return null; // There is no git.
        }
    }

    private static ProcessStartInfo Start(string root, string[] arguments)
    {
        var start = new ProcessStartInfo("git", [.. Settings.SelectMany(setting => (string[])["-c", setting]), "-C", root, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Variables)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        return start;
    }

    private static void Ask(StreamWriter to, IEnumerable<string> questions)
    {
        try
        {
            foreach (var question in questions) to.Write(question + "\n");
            to.Close();
        }
        catch (IOException)
        {
            return; // It ended before it heard everything: its exit code says why.
        }
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
}
