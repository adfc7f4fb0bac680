using System.Collections.Immutable;
using System.IO.Enumeration;
using TechNews.Diagnostics;

namespace TechNews.Emitting;

/// <summary>
/// Puts a complete, staged build in place. It knows nothing but what is on the disk, and every step may be done twice, so a
/// build that was killed here is finished by the next one with this same code.
/// </summary>
/// <remarks>
/// File by file, not by renaming the whole folder: that folder may be a mount, a web server's open directory or a git
/// work tree, and it holds files which are not ours. The order keeps every link of a page working at every moment: new
/// files first, which nothing leads to yet; then changed ones; stale ones last. The manifest goes last of all, so that
/// until the end both the files of the last build and those of the next are known as ours.
/// </remarks>
internal static class OutputSwap
{
    /// <summary>The stale files that were removed; nothing happens where no swap was begun, or where a link would lead out.</summary>
    public static Reported<ImmutableArray<string>> Finish(string output, OutputFolders folders, Action<string> step)
    {
        var swap = Path.Combine(output, OutputNames.Swap);
        if (!Directory.Exists(swap)) return Reported.Clean(ImmutableArray<string>.Empty);
        var list = Path.Combine(swap, OutputStaging.NextManifest);
        if (!File.Exists(list) || OutputManifest.Read(list) is not { } next)
        {
            Directory.Delete(swap, recursive: true); // Its list went in place as the last step, or is none of ours.
            return Reported.Clean(ImmutableArray<string>.Empty);
        }

        var last = OutputManifest.Read(Path.Combine(output, OutputNames.Manifest)) ?? OutputManifest.Empty;
        var work = new Work(output, swap, last, next, step);
        var linked = work.Paths.Where(path => folders.Above(path) == FolderState.Link).ToList();
        if (linked.Count > 0) return new([], [.. linked.Select(path => EmittingProblems.Link(output, path))]);
        var removed = work.Do();
        step("manifest");
        File.Move(list, Path.Combine(output, OutputNames.Manifest), overwrite: true);
        step("tidy");
        Directory.Delete(swap, recursive: true);
        return Reported.Clean(removed);
    }

    private sealed class Work
    {
        private readonly string output;
        private readonly string swap;
        private readonly OutputManifest next;
        private readonly Action<string> step;
        private readonly ImmutableArray<int> staged;
        private readonly HashSet<string> lastPaths;
        private readonly HashSet<string> nextPaths;
        private readonly ImmutableArray<string> stale;

        public Work(string output, string swap, OutputManifest last, OutputManifest next, Action<string> step)
        {
            (this.output, this.swap, this.next, this.step) = (output, swap, next, step);
            staged = Staged(swap, next.Paths.Length);
            lastPaths = last.Paths.ToHashSet(StringComparer.Ordinal);
            nextPaths = next.Paths.ToHashSet(StringComparer.Ordinal);
            stale = [.. last.Paths.Where(path => !nextPaths.Contains(path))];
        }

        public IEnumerable<string> Paths => staged.Select(i => next.Paths[i]).Concat(stale);

        public ImmutableArray<string> Do()
        {
            var inTheWay = StaleInTheWay().ToHashSet(StringComparer.Ordinal);
            Remove(inTheWay);
            EmptyFolders.Prune(output, inTheWay);
            Parallel.ForEach(staged.Where(i => !lastPaths.Contains(next.Paths[i])), PutInPlace);
            Parallel.ForEach(staged.Where(i => lastPaths.Contains(next.Paths[i])), PutInPlace);
            Remove(stale.Where(path => !inTheWay.Contains(path)));
            EmptyFolders.Prune(output, stale);
            return stale;
        }

        // What was a file and is now a folder, or the other way round.
        private IEnumerable<string> StaleInTheWay()
        {
            if (stale.Length == 0) return [];
            var folders = next.Paths.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
            return stale.Where(path => folders.Contains(path) || Above(path).Any(nextPaths.Contains));
        }

        private static IEnumerable<string> Above(string path)
        {
            for (var folder = OutputFolders.ParentOf(path); folder.Length > 0; folder = OutputFolders.ParentOf(folder)) yield return folder;
        }

        private void Remove(IEnumerable<string> paths) => Parallel.ForEach(paths, path =>
        {
            step($"remove {path}");
            var full = Path.Join(output, path);
            if (OutputFolders.Look(full) is FolderState.File or FolderState.Link) File.Delete(full);
        });

        private void PutInPlace(int index)
        {
            var path = next.Paths[index];
            step($"put {path}");
            var from = Path.Join(swap, OutputStaging.NameOf(index));
            var to = Path.Join(output, path);
            try
            {
                File.Move(from, to, overwrite: true);
            }
            catch (DirectoryNotFoundException)
            {
                // A file was in the folder's place until now, or the folder went while the build lay killed.
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
        }

        private static ImmutableArray<int> Staged(string swap, int count) =>
        [
            .. new FileSystemEnumerable<int>(swap, static (ref entry) => int.Parse(entry.FileName, System.Globalization.CultureInfo.InvariantCulture))
            {
                ShouldIncludePredicate = (ref entry) =>
                    uint.TryParse(entry.FileName, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < (uint)count
                    && !entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            }.Order(),
        ];
    }
}
