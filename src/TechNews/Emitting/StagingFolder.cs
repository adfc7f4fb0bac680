using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>
/// New files beside the site, on the same file system and under the paths that they will have, so that putting them in
/// place is only renaming. Made on disk when the first file comes. For many threads.
/// </summary>
internal sealed class StagingFolder(string output)
{
    /// <summary>The list of the whole site's files, those that do not change included.</summary>
    public const string NextManifest = "manifest";

    /// <summary>The folder of the files themselves.</summary>
    public const string Tree = "tree";

    private const UnixFileMode Published =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string staging = Path.Combine(output, OutputNames.Staging);

    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>The folder that files are staged in.</summary>
    public string Root { get; } = Path.Combine(output, OutputNames.Staging, Tree);

    // Nothing is flushed to the platter: after a loss of power the next build compares bytes and mends what was lost,
    // and to flush ten thousand files would take longer than everything else together.
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = Create(path);
        RandomAccess.Write(handle, bytes, 0);
    }

    public void Write(OutputFile file)
    {
        if (file.Content is FileContent.Joined joined)
        {
            using var handle = Create(file.Path);
            RandomAccess.Write(handle, [.. joined.Pieces.Select(piece => (ReadOnlyMemory<byte>)piece)], 0);
            return;
        }

        if (file.Content is not FileContent.OnDisk { FileLength: >= SameContent.LargeFile } large)
        {
            Write(file.Path, file.Content.Read().Span);
            return;
        }

        Make(OutputFolders.ParentOf(file.Path));
        var copy = Path.Join(Root, file.Path);
        File.Copy(large.AbsolutePath, copy, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, Published);
    }

    /// <summary>Takes files back out, and the folders that this empties.</summary>
    public void Remove(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths) File.Delete(Path.Join(Root, path));
        EmptyFolders.Prune(Root, paths);
    }

    /// <summary>After this, everything that can need space on the disk is there, folders included, and the site is as it was.</summary>
    public void Close(OutputManifest next)
    {
        Make("");
        next.Write(Path.Combine(staging, NextManifest));
    }

    /// <summary>One rename says that everything is there: what is in the swap folder goes in place, now or at the next start.</summary>
    public void Commit() => Directory.Move(staging, Path.Combine(output, OutputNames.Swap));

    /// <summary>Forgets a build that did not come to its commit.</summary>
    public static void Discard(string output)
    {
        var abandoned = Path.Combine(output, OutputNames.Staging);
        if (Directory.Exists(abandoned)) Directory.Delete(abandoned, recursive: true);
    }

    private SafeFileHandle Create(string path)
    {
        Make(OutputFolders.ParentOf(path));
        return File.OpenHandle(Path.Join(Root, path), FileMode.Create, FileAccess.Write, FileShare.None);
    }

    // Made before it is noted: whoever finds the note may write there.
    private void Make(string folder)
    {
        if (made.ContainsKey(folder)) return;
        if (folder.Length > 0) Make(OutputFolders.ParentOf(folder));
        Directory.CreateDirectory(Path.Join(Root, folder));
        made[folder] = true;
    }
}
