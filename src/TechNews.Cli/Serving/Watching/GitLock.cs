namespace TechNews.Cli.Serving.Watching;

/// <summary>
/// Git keeps <c>index.lock</c> beside its index while it changes a working tree: until it is gone a checkout is not over, however long
/// it pauses. A lock that a crashed git left behind is no reason to wait.
/// </summary>
internal static class GitLock
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    /// <summary>Whether git is at work in the repository that a folder is in, if it is in one.</summary>
    public static bool IsHeldOver(string folder)
    {
        // Looked for each time: a repository may be made while somebody watches.
        if (PathOver(folder) is not { } path) return false;
        var file = new FileInfo(path);
        return file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc < Stale;
    }

    private static string? PathOver(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git)) return Path.Combine(git, "index.lock");
            if (File.Exists(git)) return OfWorktree(at.FullName, git);
        }

        return null;
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
