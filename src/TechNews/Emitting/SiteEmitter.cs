using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Writes a finished site into its output folder: the only place of a build that writes.</summary>
/// <remarks>
/// Everything is prepared beside the last good site, which is touched only when nothing more can need space: a build that
/// fails or is killed before that leaves it as it was, one that is killed after that is finished by the next
/// (<see cref="OutputSwap"/>). Unchanged files are not touched. Files that the tool did not write are kept.
/// </remarks>
public static class SiteEmitter
{
    /// <summary>Makes the folder show exactly this site. With an error among the findings nothing was published.</summary>
    /// <param name="tree">The whole site; what an earlier build wrote and this tree lacks is removed.</param>
    /// <param name="outputFolder">Made where it is missing. <see cref="OutputFolder"/> says whether it may be one.</param>
    public static Reported<OutputChanges> Emit(OutputTree tree, string outputFolder) => Emit(tree, outputFolder, static _ => { });

    /// <param name="step">Told before each step; a test throws from it, to see what a kill at that moment would leave.</param>
    internal static Reported<OutputChanges> Emit(OutputTree tree, string outputFolder, Action<string> step)
    {
        var output = Path.GetFullPath(outputFolder);
        try
        {
            Directory.CreateDirectory(output);
            if (ReservedLink(output) is { } link) return Refused(EmittingProblems.Link(output, link));
            using var hold = OutputLock.TryTake(output);
            return hold is null ? Refused(EmittingProblems.Busy(output)) : EmitAlone(tree, output, step);
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return Refused(EmittingProblems.CannotWrite(output, e));
        }
    }

    /// <summary>A name of our own that someone made a link, which could lead us anywhere.</summary>
    internal static string? ReservedLink(string output) =>
        OutputNames.All.FirstOrDefault(name => OutputFolders.Look(Path.Combine(output, name)) == FolderState.Link);

    private static Reported<OutputChanges> EmitAlone(OutputTree tree, string output, Action<string> step)
    {
        var report = new Report();
        report.Take(OutputSwap.Finish(output, new OutputFolders(output), step));
        StagingFolder.Discard(output);
        var last = OutputManifest.Read(Path.Combine(output, OutputNames.Manifest));
        if (last is null) report.Add(EmittingProblems.DamagedManifest(output));
        var folders = new OutputFolders(output);
        var changed = report.Take(OutputComparison.Of(tree, new OutputJudge(output, last ?? OutputManifest.Empty, folders).On, output, folders));
        if (report.HasErrors) return report.With(OutputChanges.None);
        if (changed.Length == 0 && last is not null && last.Matches(OutputManifest.Of(tree)))
            return report.With(OutputChanges.None with { Unchanged = tree.Files.Length });

        var staging = Staged(tree, changed, output, step);
        step("commit");
        staging.Commit();
        var removed = report.Take(OutputSwap.Finish(output, folders, step));
        return report.With(new OutputChanges([.. changed.Select(i => tree.Files[i].Path)], tree.Files.Length - changed.Length, removed));
    }

    private static StagingFolder Staged(OutputTree tree, ImmutableArray<int> changed, string output, Action<string> step)
    {
        try
        {
            var staging = new StagingFolder(output);
            Parallel.ForEach(changed, i =>
            {
                step($"stage {tree.Files[i].Path}");
                staging.Write(tree.Files[i]);
            });
            step("list");
            staging.Close(OutputManifest.Of(tree));
            return staging;
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            StagingFolder.Discard(output);
            throw;
        }
    }

    private static Reported<OutputChanges> Refused(Diagnostic why) => new(OutputChanges.None, [why]);
}
