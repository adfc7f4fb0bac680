namespace TechNews.Files;

/// <summary>Where a path leads once every symbolic link on the way is followed (POSIX realpath, but parts need not exist).</summary>
internal static class RealPath
{
    // What Linux allows before it says ELOOP.
    private const int MaximalHops = 40;

    /// <summary>The absolute path without links; null where links go round in a circle.</summary>
    public static string? Of(string path)
    {
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        var pending = new Stack<string>();
        Push(pending, path[real.Length..]);
        var hops = 0;
        while (pending.TryPop(out var segment))
        {
            if (segment is "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++hops > MaximalHops) return null;
            var targetRoot = Path.GetPathRoot(target) ?? "";
            if (targetRoot.Length > 0) real = targetRoot;
            Push(pending, target[targetRoot.Length..]);
        }

        return real;
    }

    /// <summary>Is this path the folder itself or below it? Both are full paths; nothing is looked up.</summary>
    public static bool IsWithin(string folder, string path)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        path = Path.TrimEndingDirectorySeparator(path);
        if (!path.StartsWith(folder, StringComparison.Ordinal)) return false;
        return path.Length == folder.Length
            || Path.EndsInDirectorySeparator(folder)
            || path[folder.Length] == Path.DirectorySeparatorChar;
    }

    private static void Push(Stack<string> pending, string path)
    {
        var segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in segments.Reverse())
        {
            if (segment is not ".") pending.Push(segment);
        }
    }
}
