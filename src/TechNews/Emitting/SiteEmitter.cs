using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Writes a finished site into its output folder, all at once.</summary>
/// <remarks>
/// Everything is prepared beside the last good site, which is touched only when nothing more can need space: a build that
/// fails or is killed before that leaves it as it was, one that is killed after that is finished by the next
/// (<see cref="OutputSwap"/>). Unchanged files are not touched. Files that the tool did not write are kept.
/// </remarks>
public static class SiteEmitter
{
    /// <summary>As <see cref="StagedOutput.Publish(OutputTree)"/>, of a tree that holds its bytes itself.</summary>
    /// <param name="outputFolder">Made where it is missing. <see cref="OutputFolder"/> says whether it may be one.</param>
    public static Reported<OutputChanges> Emit(OutputTree tree, string outputFolder) => Emit(tree, outputFolder, static _ => { });

    internal static Reported<OutputChanges> Emit(OutputTree tree, string outputFolder, Action<string> step)
    {
        var report = new Report();
        using var store = report.Take(StagedOutput.Open(outputFolder, OutputRecord.Empty, step, CancellationToken.None));
        return report.With(store is null ? OutputChanges.None : report.Take(store.Publish(tree)));
    }
}
