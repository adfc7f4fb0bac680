using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>
/// A store whose files are on their way into an output folder. What is published already with the same bytes is not written
/// again. Until <see cref="Publish(OutputTree, Shard)"/> the last good site is as it was; disposed of before, nothing of the new one stays.
/// </summary>
public sealed class StagedOutput : OutputStore, IDisposable
{
    private readonly OpenFolder open;
    private readonly OutputFolders folders;
    private readonly OutputJudge judge;
    private readonly StagingFolder staging;
    private readonly StagedPaths paths = new();
    private readonly CancellationToken cancel;
    private readonly OutputRecord record;
    private readonly Lazy<Dictionary<string, FileStamp>> stamps;
    private readonly ConcurrentDictionary<string, FileStamp> unchanged = new(StringComparer.Ordinal);
    private Exception? failure;

    private StagedOutput(OpenFolder open, OutputRecord record, CancellationToken cancel)
    {
        (this.open, this.record, this.cancel) = (open, record, cancel);
        stamps = new(() => record.Files.ToDictionary(file => file.Path, file => file.Stamp, StringComparer.Ordinal));
        folders = new OutputFolders(open.Output);
        judge = new OutputJudge(open.Output, open.Last ?? OutputManifest.Empty, folders);
        staging = new StagingFolder(open.Output);
    }

    /// <summary>Takes the folder for one build and finishes what a killed one left. Null with an error, such as that of another build at work.</summary>
    /// <param name="outputFolder">Made where it is missing. <see cref="OutputFolder"/> says whether it may be one.</param>
    /// <param name="record">What the last build noted of the folder.</param>
    /// <param name="cancel">Makes <see cref="Keep"/> throw, so that rendering ends soon.</param>
    public static Reported<StagedOutput?> Open(string outputFolder, OutputRecord record, CancellationToken cancel) =>
        Open(outputFolder, record, static _ => { }, cancel);

    /// <param name="step">Told before each step; a test throws from it, to see what a kill at that moment would leave.</param>
    internal static Reported<StagedOutput?> Open(string outputFolder, OutputRecord record, Action<string> step, CancellationToken cancel)
    {
        var opened = OpenFolder.Take(Path.GetFullPath(outputFolder), step);
        return new(opened.Value is { } open ? new StagedOutput(open, record, cancel) : null, opened.Findings);
    }

    /// <summary>
    /// Writes the bytes beside the site. A path that may not be written, or that clashes with another, stays in memory:
    /// <see cref="OutputTree.Of"/> has the last word. An error of the disk is kept for <see cref="Publish(OutputTree, Shard)"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public override FileContent Keep(string path, ReadOnlySpan<byte> bytes)
    {
        cancel.ThrowIfCancellationRequested();
        if (failure is not null) return InMemory.Keep(path, default); // Nothing will be published.
        if (OutputPath.Flaw(path) is not null) return InMemory.Keep(path, bytes);
        try
        {
            var stamp = StampOf(path);
            var verdict = judge.On(path, bytes);
            if (!paths.TryTake(path, verdict)) return InMemory.Keep(path, bytes);
            if (verdict == Verdict.Keep) return AsItShouldBe(path, stamp, bytes.Length);
            open.Step($"stage {path}");
            staging.Write(path, bytes);
            return new FileContent.Staged(staging.Root, path, bytes.Length);
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            Interlocked.CompareExchange(ref failure, e, null);
            return InMemory.Keep(path, default);
        }
    }

    public override bool Remembers => true;

    /// <summary>What the last build put there, where the file system says that nobody has touched it since.</summary>
    public override FileContent? Unchanged(string path)
    {
        if (!stamps.Value.TryGetValue(path, out var stamp) || folders.Above(path) != FolderState.Folder || FileStamp.Of(open.Output, path) != stamp) return null;
        if (!paths.TryTake(path, Verdict.Keep)) return null;
        return AsItShouldBe(path, stamp, stamp.Length);
    }

    /// <summary>Whether the folder is in every file as the last build left it.</summary>
    public bool IsAsRecorded()
    {
        if (open.Last is not { } last || last.Paths.Length == 0 || !last.Paths.AsSpan().SequenceEqual(record.Files.Select(file => file.Path).ToArray())) return false;
        return Parallel.For(0, record.Files.Length, (i, loop) =>
        {
            var (path, stamp) = record.Files[i];
            if (folders.Above(path) != FolderState.Folder || FileStamp.Of(open.Output, path) != stamp) loop.Stop();
        }).IsCompleted;
    }

    /// <summary>The files of a published site as they are now, for the next build; none where one of them is already another.</summary>
    public ImmutableArray<RecordedFile> Recorded(OutputTree tree)
    {
        var files = new RecordedFile[tree.Files.Length];
        var whole = Parallel.For(0, files.Length, (i, loop) =>
        {
            var (path, length) = (tree.Files[i].Path, tree.Files[i].Content.Length);
            if (unchanged.TryGetValue(path, out var known)) files[i] = new RecordedFile(path, known); // Whoever touched it since is found out by the next build.
            else if (FileStamp.Of(open.Output, path) is { } stamp && stamp.Length == length) files[i] = new RecordedFile(path, stamp);
            else loop.Stop();
        }).IsCompleted;
        return whole ? [.. files] : [];
    }

    /// <summary>Makes the folder show exactly this site. With an error among the findings nothing was published.</summary>
    /// <param name="tree">The whole site; what an earlier build wrote and this tree lacks is removed.</param>
    public Reported<OutputChanges> Publish(OutputTree tree) => Publish(tree, Shard.Whole);

    /// <summary>Makes the folder show exactly this part of a site.</summary>
    public Reported<OutputChanges> Publish(OutputTree tree, Shard part)
    {
        try
        {
            return failure is null ? PublishFiles(tree, OutputManifest.Of(tree) with { Part = part }) : Refused(failure);
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return Refused(e);
        }
    }

    public void Dispose() => open.Dispose();

    private Reported<OutputChanges> PublishFiles(OutputTree tree, OutputManifest next)
    {
        var report = new Report();
        var changed = report.Take(OutputComparison.Of(tree, file => KnownVerdict(file) ?? VerdictOn(file), open.Output, folders));
        if (report.HasErrors) return report.With(OutputChanges.None);
        if (changed.Length == 0 && open.Last is not null && open.Last.Matches(next))
            return report.With(OutputChanges.None with { Unchanged = tree.Files.Length });

        StageRest(tree, changed);
        open.Step("list");
        staging.Close(next);
        open.Step("commit");
        staging.Commit();
        var removed = report.Take(OutputSwap.Finish(open.Output, folders, open.Step));
        return report.With(new OutputChanges([.. changed.Select(file => file.Path)], tree.Files.Length - changed.Length, removed));
    }

    // A tree may lack a file that was kept for it.
    private void StageRest(OutputTree tree, ImmutableArray<OutputFile> changed)
    {
        Parallel.ForEach(changed.Where(file => KnownVerdict(file) is null), file =>
        {
            open.Step($"stage {file.Path}");
            staging.Write(file);
        });
        staging.Remove([.. paths.Written.Where(path => !tree.Has(path))]);
    }

    private Verdict VerdictOn(OutputFile file)
    {
        var stamp = StampOf(file.Path);
        var verdict = judge.On(file);
        if (verdict == Verdict.Keep) AsItShouldBe(file.Path, stamp, file.Content.Length);
        return verdict;
    }

    // Taken before the bytes are looked at: whoever changes them after that look changes the stamp, too, and is found out by the next build.
    private FileStamp? StampOf(string path) => folders.Above(path) == FolderState.Folder ? FileStamp.Of(open.Output, path) : null;

    private FileContent.Staged AsItShouldBe(string path, FileStamp? stamp, long length)
    {
        if (stamp is { } seen) unchanged[path] = seen;
        return new FileContent.Staged(open.Output, path, length);
    }

    private Verdict? KnownVerdict(OutputFile file) => file.Content is FileContent.Staged ? paths.On(file.Path) : null;

    private Reported<OutputChanges> Refused(Exception why) => new(OutputChanges.None, [EmittingProblems.CannotWrite(open.Output, why)]);
}
