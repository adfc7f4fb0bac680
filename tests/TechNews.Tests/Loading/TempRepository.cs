using System.Diagnostics;
using TechNews.Tests.Files;

namespace TechNews.Tests.Loading;

/// <summary>A real repository in a folder of its own, whose commits have the times that a test says.</summary>
internal sealed class TempRepository : IDisposable
{
    private readonly TempFolder folder = new();

    public TempRepository()
    {
        Directory.CreateDirectory(Root);
        Git("init", "-q", "-b", "main");
    }

    public string Root => Path.Combine(folder.Root, "repository");

    public void Dispose() => folder.Dispose();

    public TempRepository Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public TempRepository Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, to))!);
        File.Move(Path.Combine(Root, from), Path.Combine(Root, to));
        return this;
    }

    /// <summary>Everything that changed.</summary>
    /// <param name="at">Day and time, UTC.</param>
    public TempRepository Commit(string at)
    {
        Git("add", "-A");
        Run(at, Root, "-c", "user.name=T", "-c", "user.email=t@news.example", "commit", "-q", "-m", "x");
        return this;
    }

    public TempRepository Merge(string branch, string at)
    {
        Run(at, Root, "-c", "user.name=T", "-c", "user.email=t@news.example", "merge", "-q", "--no-ff", "-m", "x", branch);
        return this;
    }

    public TempRepository Git(params string[] arguments)
    {
        Run(null, Root, arguments);
        return this;
    }

    /// <param name="how"><c>--depth=1</c>: the last commit alone, as CI clones.</param>
    public string Clone(string how)
    {
        var clone = Path.Combine(folder.Root, "clone");
        Run(null, folder.Root, "clone", "-q", how, "file://" + Root, clone);
        return clone;
    }

    private static void Run(string? at, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, UseShellExecute = false };
        if (at is not null) (start.Environment["GIT_COMMITTER_DATE"], start.Environment["GIT_AUTHOR_DATE"]) = (at + "Z", at + "Z");
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
