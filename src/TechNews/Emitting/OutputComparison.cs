using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Which files of a finished site must be written, and what stands in their way.</summary>
internal static class OutputComparison
{
    private const int MostForeignFilesShown = 20;

    /// <summary>What must be written, in the order of the tree. What may not be replaced is an error.</summary>
    /// <param name="verdictOn">Called from many threads.</param>
    public static Reported<ImmutableArray<OutputFile>> Of(OutputTree tree, Func<OutputFile, Verdict> verdictOn, string output, OutputFolders folders)
    {
        var verdicts = new Verdict[tree.Files.Length];
        Parallel.For(0, verdicts.Length, i => verdicts[i] = verdictOn(tree.Files[i]));
        var report = new Report();
        ReportForeign(tree, verdicts, output, report);
        var written = tree.Files.Where((_, i) => verdicts[i] == Verdict.Write).ToImmutableArray();
        report.Add(ReadOnlyFolders(written.Select(file => file.Path), output, folders));
        return report.With(written);
    }

    private static void ReportForeign(OutputTree tree, Verdict[] verdicts, string output, Report report)
    {
        var foreign = 0;
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] == Verdict.Link) report.Add(EmittingProblems.Link(output, tree.Files[i].Path));
            if (verdicts[i] == Verdict.Foreign && foreign++ < MostForeignFilesShown)
                report.Add(EmittingProblems.ForeignFile(tree.Files[i], OutputJudge.FirstFileOnTheWay(output, tree.Files[i].Path)));
        }

        if (foreign > MostForeignFilesShown) report.Add(EmittingProblems.MoreForeignFiles(output, foreign - MostForeignFilesShown));
    }

    // Known before anything is touched. Only the plain case: nobody may write there. The rest is for the system to say.
    private static IEnumerable<Diagnostic> ReadOnlyFolders(IEnumerable<string> paths, string output, OutputFolders folders)
    {
        if (OperatingSystem.IsWindows()) return [];
        const UnixFileMode anyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return paths
            .Select(path => Existing(OutputFolders.ParentOf(path), folders))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => (new DirectoryInfo(Path.Join(output, folder)).UnixFileMode & anyWrite) == UnixFileMode.None)
            .Select(folder => EmittingProblems.ReadOnlyFolder(output, folder.Length > 0 ? folder : output));
    }

    // The nearest folder that is there: a new one goes into it whole.
    private static string Existing(string folder, OutputFolders folders)
    {
        while (folders.Of(folder) != FolderState.Folder) folder = OutputFolders.ParentOf(folder);
        return folder;
    }
}
