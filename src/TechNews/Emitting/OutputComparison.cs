using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Which files of a finished site must be written, judged by what is in the output folder. Changes nothing.</summary>
internal static class OutputComparison
{
    private const int MostForeignFilesShown = 20;

    /// <summary>Indices into <c>tree.Files</c> of what must be written, ascending. What may not be replaced is an error.</summary>
    public static Reported<ImmutableArray<int>> Of(OutputTree tree, OutputManifest last, string output, OutputFolders folders)
    {
        var judge = new Judge(output, last.Paths.ToHashSet(StringComparer.Ordinal), folders);
        var verdicts = new Verdict[tree.Files.Length];
        Parallel.For(0, verdicts.Length, i => verdicts[i] = judge.On(tree.Files[i]));
        var report = new Report();
        ReportForeign(tree, verdicts, output, report);
        ReportFolders(tree, verdicts, output, report);
        return report.With(Enumerable.Range(0, verdicts.Length).Where(i => verdicts[i] == Verdict.Write).ToImmutableArray());
    }

    private static void ReportForeign(OutputTree tree, Verdict[] verdicts, string output, Report report)
    {
        var foreign = 0;
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] == Verdict.Link) report.Add(EmittingProblems.Link(output, tree.Files[i].Path));
            if (verdicts[i] == Verdict.Foreign && foreign++ < MostForeignFilesShown)
                report.Add(EmittingProblems.ForeignFile(tree.Files[i], FirstFileOnTheWay(output, tree.Files[i].Path)));
        }

        if (foreign > MostForeignFilesShown) report.Add(EmittingProblems.MoreForeignFiles(output, foreign - MostForeignFilesShown));
    }

    // Known before anything is touched. Only the plain case: nobody may write there. The rest is for the system to say.
    private static void ReportFolders(OutputTree tree, Verdict[] verdicts, string output, Report report)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode anyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var changed = tree.Files.Where((_, i) => verdicts[i] == Verdict.Write).Select(file => OutputFolders.ParentOf(file.Path));
        foreach (var folder in changed.Distinct(StringComparer.Ordinal))
        {
            var info = new DirectoryInfo(Path.Join(output, folder));
            if (info.Exists && (info.UnixFileMode & anyWrite) == UnixFileMode.None)
                report.Add(EmittingProblems.ReadOnlyFolder(output, folder.Length > 0 ? folder : output));
        }
    }

    private static string FirstFileOnTheWay(string output, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (OutputFolders.Look(Path.Join(output, path[..slash])) == FolderState.File) return path[..slash];
        }

        return path;
    }

    private enum Verdict
    {
        Keep,
        Write,
        Foreign,
        Link,
    }

    private sealed class Judge(string output, HashSet<string> ours, OutputFolders folders)
    {
        public Verdict On(OutputFile file) => folders.Above(file.Path) switch
        {
            FolderState.Missing => Verdict.Write,
            FolderState.Link => Verdict.Link,
            FolderState.File => ours.Contains(FirstFileOnTheWay(output, file.Path)) ? Verdict.Write : Verdict.Foreign,
            _ => OnExisting(file),
        };

        private Verdict OnExisting(OutputFile file)
        {
            var existing = new FileInfo(Path.Join(output, file.Path));
            var attributes = existing.Attributes;
            if (attributes == (FileAttributes)(-1)) return Verdict.Write;

            // A link in the place of a file of ours is replaced itself, not what it leads to.
            if (attributes.HasFlag(FileAttributes.ReparsePoint)) return ours.Contains(file.Path) ? Verdict.Write : Verdict.Link;
            if (attributes.HasFlag(FileAttributes.Directory)) return HoldsOnlyOurs(existing.FullName) ? Verdict.Write : Verdict.Foreign;
            if (SameContent.Has(existing, file.Content)) return Verdict.Keep;
            return ours.Contains(file.Path) ? Verdict.Write : Verdict.Foreign;
        }

        // A folder of an earlier build where a file is wanted now.
        private bool HoldsOnlyOurs(string folder) => Directory
            .EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(entry => OutputFolders.Look(entry) != FolderState.Folder)
            .All(entry => ours.Contains(Path.GetRelativePath(output, entry).Replace(Path.DirectorySeparatorChar, '/')));
    }
}
