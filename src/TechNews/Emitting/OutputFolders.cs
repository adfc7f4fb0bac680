using System.Collections.Concurrent;

namespace TechNews.Emitting;

/// <summary>What stands where a folder is wanted.</summary>
internal enum FolderState
{
    Missing,
    Folder,
    File,
    Link,
}

/// <summary>The folders of an output folder as they are on the disk, each looked at once. For many threads.</summary>
internal sealed class OutputFolders(string output)
{
    private const FileAttributes NotThere = (FileAttributes)(-1);

    private readonly ConcurrentDictionary<string, FolderState> states = new(StringComparer.Ordinal);

    /// <summary>The state of a path's folder, or that of the first folder above it that is none.</summary>
    public FolderState Above(string path) => Of(ParentOf(path));

    /// <summary>The folder part of a path with forward slashes; empty for what is at the top.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>What a path is, links not followed.</summary>
    public static FolderState Look(string fullPath) => new FileInfo(fullPath).Attributes switch
    {
        NotThere => FolderState.Missing,
        var attributes when attributes.HasFlag(FileAttributes.ReparsePoint) => FolderState.Link,
        var attributes when attributes.HasFlag(FileAttributes.Directory) => FolderState.Folder,
        _ => FolderState.File,
    };

    private FolderState Of(string folder)
    {
        if (folder.Length == 0) return FolderState.Folder;
        if (states.TryGetValue(folder, out var known)) return known;
        var above = Above(folder);
        return states[folder] = above == FolderState.Folder ? Look(Path.Join(output, folder)) : above;
    }
}
