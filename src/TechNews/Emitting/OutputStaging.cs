using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Writes what changed beside the site, on the same file system, so that putting it in place is only renaming.</summary>
internal static class OutputStaging
{
    /// <summary>The list of the site's files; a staged file is named by its line, counted from 0.</summary>
    public const string NextManifest = "manifest";

    private const UnixFileMode Published =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>After this, everything that can need space on the disk is there, folders included, and the site is as it was.</summary>
    public static void Fill(OutputTree tree, ImmutableArray<int> changed, string output, OutputFolders folders, Action<string> step)
    {
        var staging = Path.Combine(output, OutputNames.Staging);
        Directory.CreateDirectory(staging);
        Parallel.ForEach(changed, i =>
        {
            step($"stage {tree.Files[i].Path}");
            Write(tree.Files[i].Content, Path.Join(staging, NameOf(i)));
        });
        step("list");
        OutputManifest.Of(tree).Write(Path.Combine(staging, NextManifest));
        step("make folders");
        Parallel.ForEach(MissingFolders(tree, changed, folders), folder => Directory.CreateDirectory(Path.Join(output, folder)));
    }

    /// <summary>One rename says that everything is there: what is in the swap folder goes in place, now or at the next start.</summary>
    public static void Commit(string output) =>
        Directory.Move(Path.Combine(output, OutputNames.Staging), Path.Combine(output, OutputNames.Swap));

    /// <summary>Forgets a build that did not come to its commit, and the empty folders that it had made.</summary>
    public static void Discard(string output)
    {
        var staging = Path.Combine(output, OutputNames.Staging);
        if (!Directory.Exists(staging)) return;
        var wanted = OutputManifest.Read(Path.Combine(staging, NextManifest)) ?? OutputManifest.Empty;
        EmptyFolders.Prune(output, wanted.Paths);
        Directory.Delete(staging, recursive: true);
    }

    public static string NameOf(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> MissingFolders(OutputTree tree, ImmutableArray<int> changed, OutputFolders folders) => changed
        .Select(i => tree.Files[i].Path)
        .Where(path => folders.Above(path) == FolderState.Missing)
        .Select(OutputFolders.ParentOf)
        .Distinct(StringComparer.Ordinal);

    // Nothing is flushed to the platter: after a loss of power the next build compares bytes and mends what was lost,
    // and to flush ten thousand files would take longer than everything else together.
    private static void Write(FileContent content, string path)
    {
        if (content is FileContent.OnDisk { FileLength: >= SameContent.LargeFile } large)
        {
            File.Copy(large.AbsolutePath, path);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Published);
            return;
        }

        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content.Read().Span, 0);
    }
}
