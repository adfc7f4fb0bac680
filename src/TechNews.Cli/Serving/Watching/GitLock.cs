namespace TechNews.Cli.Serving.Watching;

/// <summary>
/// Git keeps <c>index.lock</c> beside its index while it changes a working tree: until it is gone a checkout is not over, however long
/// it pauses. A lock that a crashed git left behind is no reason to wait.
/// </summary>
internal sealed class GitLock(string? file)
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    /// <summary>Of the repository that a folder is in, if it is in one.</summary>
    public static GitLock Of(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git)) return new(Path.Combine(git, "index.lock"));
            if (File.Exists(git)) return new(OfWorktree(at.FullName, git));
        }

        return new(file: null);
    }

    public bool IsHeld
    {
        get
        {
            if (file is null) return false;
            var info = new FileInfo(file);
            return info.Exists && DateTime.UtcNow - info.LastWriteTimeUtc < Stale;
        }
    }

    // A linked worktree's .git is a file: gitdir: PATH.
    private static string? OfWorktree(string folder, string git)
    {
        const string key = "gitdir:";
        try
        {
            var line = File.ReadLines(git).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
            return line is null ? null : Path.Combine(Path.GetFullPath(line[key.Length..].Trim(), folder), "index.lock");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
