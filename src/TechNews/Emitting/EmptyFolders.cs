namespace TechNews.Emitting;

/// <summary>Takes away the folders that removed files leave empty.</summary>
internal static class EmptyFolders
{
    /// <summary>Every folder above one of the paths that holds nothing any more, deepest first; never the output folder itself.</summary>
    public static void Prune(string output, IEnumerable<string> paths)
    {
        foreach (var folder in FoldersAbove(paths).OrderByDescending(folder => folder.Length))
        {
            var full = Path.Join(output, folder);
            if (OutputFolders.Look(full) == FolderState.Folder && !Directory.EnumerateFileSystemEntries(full).Any()) Directory.Delete(full);
        }
    }

    /// <summary>Removes a folder that holds nothing but folders of the same kind; nothing where it is none, or a file or a link is in it.</summary>
    public static bool TryRemove(string folder)
    {
        if (OutputFolders.Look(folder) != FolderState.Folder || !IsEmpty(folder)) return false;
        Remove(folder);
        return true;
    }

    private static bool IsEmpty(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).All(entry => OutputFolders.Look(entry) == FolderState.Folder && IsEmpty(entry));

    private static void Remove(string folder)
    {
        foreach (var inner in Directory.GetDirectories(folder)) Remove(inner);
        Directory.Delete(folder);
    }

    private static HashSet<string> FoldersAbove(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var folder = OutputFolders.ParentOf(path);
            while (folder.Length > 0 && folders.Add(folder)) folder = OutputFolders.ParentOf(folder);
        }

        return folders;
    }
}
