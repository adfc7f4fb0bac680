using System.Collections.Concurrent;
using System.IO.Enumeration;

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

    private readonly ConcurrentDictionary<string, Lazy<HashSet<string>>> listings = new(StringComparer.Ordinal);

    /// <summary>The state of a path's folder, or that of the first folder above it that is none.</summary>
    public FolderState Above(string path) =>
        states.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(0, Math.Max(0, path.LastIndexOf('/'))), out var known) ? known : Of(ParentOf(path));

    /// <summary>The state of a folder, or that of the first folder above it that is none.</summary>
    /// <param name="folder">Relative to the output folder; empty for that itself.</param>
    public FolderState Of(string folder)
    {
        if (folder.Length == 0) return FolderState.Folder;
        if (states.TryGetValue(folder, out var known)) return known;
        var above = Above(folder);
        return states[folder] = above == FolderState.Folder ? InFolder(folder) : above;
    }

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

    // Ten thousand articles are ten thousand folders in one: its list says of all at once what they are. What it does not
    // name as a folder is looked at, for a file system may know it by another case.
    private FolderState InFolder(string folder)
    {
        var parent = ParentOf(folder);
        var listing = listings.GetOrAdd(parent, static (path, output) => new(() => FoldersIn(Path.Join(output, path))), output);
        var name = parent.Length == 0 ? folder : folder[(parent.Length + 1)..];
        return listing.Value.Contains(name) ? FolderState.Folder : Look(Path.Join(output, folder));
    }

    // Links are left out by the kind that the listing itself gives, without a look at each.
    private static HashSet<string> FoldersIn(string folder) => new FileSystemEnumerable<string>(
        folder,
        static (ref entry) => entry.FileName.ToString(),
        new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
    {
        ShouldIncludePredicate = static (ref entry) => entry.IsDirectory,
    }.ToHashSet(StringComparer.Ordinal);
}
