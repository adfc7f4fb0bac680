using System.IO.Enumeration;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>A file of the site that was found, not yet read.</summary>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
/// <param name="FullPath">Where to open it: no symbolic link remains.</param>
/// <param name="Stamp">For comparison only, never for the output.</param>
internal sealed record FoundFile(string Path, string FullPath, FileStamp Stamp)
{
    /// <summary>Bytes. What has none is never opened: it may be a pipe or a device, which would block.</summary>
    public long Length => Stamp.Length;
}

/// <summary>Lists what a source folder holds, following symbolic links only where that is safe.</summary>
internal static class SourceFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Every file below <c>root/folder</c>, ordered by path (ordinal); none where there is no such folder.</summary>
    /// <param name="root">Full path of the site's root without links (<see cref="RealPath"/>).</param>
    public static Reported<List<FoundFile>> List(string root, string folder)
    {
        var walk = new Walk(root, isStatic: folder is "static");
        var full = Path.Combine(root, folder);
        if (new FileInfo(full).LinkTarget is not null) walk.Follow(folder, full, root, isLinked: false);
        else if (Directory.Exists(full)) walk.Enter(folder, full, isLinked: false);
        walk.Files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return walk.Report.With(walk.Files);
    }

    /// <summary>One file by its path, with the same care for links; null where there is none.</summary>
    public static Reported<FoundFile?> Find(string root, string path)
    {
        var full = Path.Combine(root, path);
        var info = new FileInfo(full);
        if (info.LinkTarget is null) return Reported.Clean<FoundFile?>(info.Exists ? Found(path, full) : null);
        var walk = new Walk(root, isStatic: false);
        walk.Follow(path, full, Path.GetDirectoryName(full)!, isLinked: true);
        return walk.Report.With<FoundFile?>(walk.Files.Count > 0 ? walk.Files[0] : null);
    }

    /// <summary>Null where nothing is there any more. What is no plain file has no length.</summary>
    /// <param name="full">The file itself and no link to it.</param>
    public static FoundFile? Found(string path, string full) =>
        FileStamp.Of(full) is { } stamp ? new FoundFile(path, full, stamp) : Path.Exists(full) ? new FoundFile(path, full, default) : null;

    /// <param name="Stamp">Of a plain file, else null.</param>
    private sealed record Entry(string Name, FileStamp? Stamp, bool IsFolder, bool IsLink);

    private sealed class Walk(string root, bool isStatic)
    {
        public List<FoundFile> Files { get; } = [];

        public Report Report { get; } = new();

        public void Enter(string path, string full, bool isLinked)
        {
            var folders = new List<Entry>();
            try
            {
                foreach (var entry in EntriesOf(full))
                {
                    if (entry is { IsFolder: true, IsLink: false }) folders.Add(entry);
                    else Visit(entry, $"{path}/{entry.Name}", full, isLinked);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Report.Add(LoadingProblems.Unreadable(path, e));
            }

            EnterAll(folders, path, full, isLinked);
        }

        // Beside each other, since each of their files is asked for its stamp.
        private void EnterAll(List<Entry> folders, string path, string full, bool isLinked)
        {
            var walks = new Walk[folders.Count];
            Parallel.For(0, walks.Length, i =>
            {
                walks[i] = new Walk(root, isStatic);
                walks[i].Visit(folders[i], $"{path}/{folders[i].Name}", full, isLinked);
            });
            foreach (var walk in walks) Files.AddRange(Report.Take(walk.Report.With(walk.Files)));
        }

        // A folder link is followed once, not within another: any web of links is walked in bounded time.
        public void Follow(string path, string full, string folder, bool isLinked)
        {
            var real = RealPath.Of(full);
            if (real is null || (Directory.Exists(real) && RealPath.IsWithin(real, folder))) Report.Add(LoadingProblems.LinkLoop(path));
            else if (!MayLeadTo(real)) Report.Add(LoadingProblems.LinkOut(path));
            else if (File.Exists(real) && Found(path, real) is { } found) Files.Add(found);
            else if (!Directory.Exists(real)) Report.Add(LoadingProblems.LinkToNothing(path));
            else if (isLinked) Report.Add(LoadingProblems.LinkInLink(path));
            else Enter(path, real, isLinked: true);
        }

        private void Visit(Entry entry, string path, string folder, bool isLinked)
        {
            var full = Path.Combine(folder, entry.Name);
            if (SourceNames.IsOdd(entry.Name)) Report.Add(LoadingProblems.OddName(path));
            else if (entry.IsLink) Follow(path, full, folder, isLinked);
            else if (entry.IsFolder) Enter(path, full, isLinked);
            else if (entry.Stamp is { } stamp) Files.Add(new FoundFile(path, full, stamp));
            else if (Found(path, full) is { } found) Files.Add(found);
        }

        // Not .git/config or .env, where a stranger's pull request could have a secret published.
        private bool MayLeadTo(string real) =>
            RealPath.IsWithin(root, real)
            && !Path.GetRelativePath(root, real).Split(Path.DirectorySeparatorChar).Any(name => name.StartsWith('.'));

        private FileSystemEnumerable<Entry> EntriesOf(string full) =>
            new(full, static (ref entry) => ToEntry(ref entry), Everything)
            {
                ShouldIncludePredicate = (ref entry) => !SourceNames.IsSkipped(entry.FileName, isStatic),
            };

        // One question to the system where it is a plain file, as nearly all are.
        private static Entry ToEntry(ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            var stamp = entry.IsDirectory ? null : FileStamp.Of(entry.Directory, name);
            return stamp is null ? new Entry(name, null, entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) : new Entry(name, stamp, false, false);
        }
    }
}
