using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Emitting;

/// <summary>
/// Puts a complete, staged build in place. It knows nothing but what is on the disk, and every step may be done twice, so a
/// build that was killed here is finished by the next one with this same code.
/// </summary>
/// <remarks>
/// Never by renaming the output folder itself: that may be a mount, a web server's open directory or a git work tree, and
/// it holds files which are not ours. A folder below it that is not there yet goes in place whole, with one rename; in one
/// that is there, file by file. The order keeps every link of a page working at every moment: new files first, which
/// nothing leads to yet; then changed ones; stale ones last. The manifest goes last of all, so that until the end both the
/// files of the last build and those of the next are known as ours.
/// </remarks>
internal static class OutputSwap
{
    /// <summary>The stale files that were removed; nothing happens where no swap was begun, or where a link would lead out.</summary>
    public static Reported<ImmutableArray<string>> Finish(string output, OutputFolders folders, Action<string> step)
    {
        var swap = Path.Combine(output, OutputNames.Swap);
        if (!Directory.Exists(swap)) return Reported.Clean(ImmutableArray<string>.Empty);
        var list = Path.Combine(swap, StagingFolder.NextManifest);
        var tree = Path.Combine(swap, StagingFolder.Tree);
        if (!File.Exists(list) || OutputFolders.Look(tree) != FolderState.Folder || OutputManifest.Read(list) is not { } next)
        {
            Directory.Delete(swap, recursive: true); // Its list went in place as the last step, or is none of ours.
            return Reported.Clean(ImmutableArray<string>.Empty);
        }

        var last = ManifestFiles.Read(output) ?? OutputManifest.Empty;
        var work = new Work(output, tree, last, next, step);
        var linked = work.Paths.Where(path => folders.Above(path) == FolderState.Link).ToList();
        if (linked.Count > 0) return new([], [.. linked.Select(path => EmittingProblems.Link(output, path))]);
        var removed = work.Do();
        step("manifest");
        ManifestFiles.Replace(list, next, output);
        step("tidy");
        Directory.Delete(swap, recursive: true);
        return Reported.Clean(removed);
    }

    private sealed class Work
    {
        private readonly string output;
        private readonly string tree;
        private readonly Action<string> step;
        private readonly OutputManifest next;
        private readonly HashSet<string> added;
        private readonly ImmutableArray<string> stale;

        public Work(string output, string tree, OutputManifest last, OutputManifest next, Action<string> step)
        {
            (this.output, this.tree, this.next, this.step) = (output, tree, next, step);
            var isSame = last.Matches(next); // As with most builds.
            added = isSame ? [] : next.Paths.Except(last.Paths, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            stale = isSame ? [] : [.. last.Paths.Except(next.Paths, StringComparer.Ordinal)];
        }

        public IEnumerable<string> Paths => next.Paths.Concat(stale);

        public ImmutableArray<string> Do()
        {
            var inTheWay = StaleInTheWay().ToHashSet(StringComparer.Ordinal);
            Remove(inTheWay);
            EmptyFolders.Prune(output, inTheWay);
            var moves = SwapMoves.Of(tree, new OutputFolders(output));
            Parallel.ForEach(moves.Where(IsNew), PutInPlace);
            Parallel.ForEach(moves.Where(move => !IsNew(move)), PutInPlace);
            Remove(stale.Where(path => !inTheWay.Contains(path)));
            EmptyFolders.Prune(output, stale);
            return stale;
        }

        private bool IsNew(SwapMove move) => move.IsFolder || added.Contains(move.Path);

        // What was a file and is now a folder, or the other way round.
        private IEnumerable<string> StaleInTheWay()
        {
            if (stale.Length == 0) return [];
            var nextPaths = next.Paths.ToHashSet(StringComparer.Ordinal);
            var folders = nextPaths.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
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

        private void PutInPlace(SwapMove move)
        {
            step($"put {move.Path}");
            var (from, to) = (Path.Join(tree, move.Path), Path.Join(output, move.Path));
            if (move.IsFolder) Directory.Move(from, to);
            else PutFile(from, to);
        }

        // Somebody may have made a folder there. That is found out by the disk's refusal, for it costs a look at each file otherwise.
        private static void PutFile(string from, string to)
        {
            try
            {
                File.Move(from, to, overwrite: true);
            }
            catch (Exception e) when (EmittingProblems.IsFromDisk(e) && EmptyFolders.TryRemove(to))
            {
                File.Move(from, to, overwrite: true);
            }
        }
    }
}
