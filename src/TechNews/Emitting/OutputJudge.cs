using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>What is to be done about one file of the finished site.</summary>
internal enum Verdict
{
    /// <summary>The output folder has these bytes there already.</summary>
    Keep,

    Write,

    /// <summary>What stands there was not written by the tool.</summary>
    Foreign,

    /// <summary>A symbolic link stands there, or on the way.</summary>
    Link,
}

/// <summary>Compares files with what is in the output folder. Changes nothing. For many threads.</summary>
/// <param name="last">What an earlier build wrote; anything else belongs to somebody.</param>
internal sealed class OutputJudge(string output, OutputManifest last, OutputFolders folders)
{
    private readonly HashSet<string> ours = last.Paths.ToHashSet(StringComparer.Ordinal);

    public Verdict On(OutputFile file) =>
        WithoutBytes(file.Path, out var existing) ?? (SameContent.Has(existing, file.Content) ? Verdict.Keep : Changed(file.Path));

    public Verdict On(string path, ReadOnlySpan<byte> bytes) =>
        WithoutBytes(path, out var existing) ?? (SameContent.Has(existing, bytes) ? Verdict.Keep : Changed(path));

    /// <summary>The first part of a path that is a file on the disk.</summary>
    public static string FirstFileOnTheWay(string output, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (OutputFolders.Look(Path.Join(output, path[..slash])) == FolderState.File) return path[..slash];
        }

        return path;
    }

    private Verdict Changed(string path) => ours.Contains(path) ? Verdict.Write : Verdict.Foreign;

    // Null where a file is there whose bytes must tell.
    private Verdict? WithoutBytes(string path, out FileInfo existing)
    {
        existing = new FileInfo(Path.Join(output, path));
        return folders.Above(path) switch
        {
            FolderState.Missing => Verdict.Write,
            FolderState.Link => Verdict.Link,
            FolderState.File => Changed(FirstFileOnTheWay(output, path)),
            _ => OnExisting(path, existing),
        };
    }

    private Verdict? OnExisting(string path, FileInfo existing)
    {
        var attributes = existing.Attributes;
        if (attributes == (FileAttributes)(-1)) return Verdict.Write;

        // A link in the place of a file of ours is replaced itself, not what it leads to.
        if (attributes.HasFlag(FileAttributes.ReparsePoint)) return ours.Contains(path) ? Verdict.Write : Verdict.Link;
        if (attributes.HasFlag(FileAttributes.Directory)) return HoldsOnlyOurs(existing.FullName) ? Verdict.Write : Verdict.Foreign;
        return null;
    }

    // A folder of an earlier build where a file is wanted now.
    private bool HoldsOnlyOurs(string folder) => Directory
        .EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Where(entry => OutputFolders.Look(entry) != FolderState.Folder)
        .All(entry => ours.Contains(Path.GetRelativePath(output, entry).Replace(Path.DirectorySeparatorChar, '/')));
}
