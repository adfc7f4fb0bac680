using TechNews.Diagnostics;

namespace TechNews.Emitting;

/// <summary>An output folder that one build has to itself, whatever an earlier one left half done finished or forgotten.</summary>
internal sealed class OpenFolder : IDisposable
{
    private readonly OutputLock hold;
    private readonly bool isNew;
    private readonly Action<string> step;
    private volatile bool isKilled;

    private OpenFolder(string output, OutputLock hold, bool isNew, Action<string> step) =>
        (Output, this.hold, this.isNew, this.step) = (output, hold, isNew, step);

    /// <summary>Full path.</summary>
    public string Output { get; }

    /// <summary>What the last build wrote; null where its list is damaged.</summary>
    public OutputManifest? Last { get; private init; }

    /// <summary>Null with an error.</summary>
    public static Reported<OpenFolder?> Take(string output, Action<string> step)
    {
        try
        {
            var isMissing = !Directory.Exists(output);
            Directory.CreateDirectory(output);
            if (ReservedLink(output) is { } link) return Refused(EmittingProblems.Link(output, link));
            return OutputLock.TryTake(output) is { } hold ? Mended(output, hold, isMissing, step) : Refused(EmittingProblems.Busy(output));
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return Refused(EmittingProblems.CannotWrite(output, e));
        }
    }

    /// <summary>A name of our own that someone made a link, which could lead us anywhere.</summary>
    public static string? ReservedLink(string output) =>
        OutputNames.In(output).FirstOrDefault(name => OutputFolders.Look(Path.Combine(output, name)) == FolderState.Link);

    /// <summary>Says what comes next. Where a test kills the build there, nothing is tidied up after it.</summary>
    public void Step(string name)
    {
        try
        {
            step(name);
        }
        catch
        {
            isKilled = true;
            throw;
        }
    }

    /// <summary>Forgets what was not published, the folder too where this build made it, and lets others in.</summary>
    public void Dispose()
    {
        try
        {
            if (!isKilled) StagingFolder.Discard(Output);
            hold.Dispose();
            if (isNew && !isKilled) RemoveUnused();
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            // The next build forgets it.
        }
        finally
        {
            hold.Dispose();
        }
    }

    private static Reported<OpenFolder?> Mended(string output, OutputLock hold, bool isMissing, Action<string> step)
    {
        OpenFolder? open = null;
        try
        {
            var report = new Report();
            report.Take(OutputSwap.Finish(output, new OutputFolders(output), step));
            StagingFolder.Discard(output);
            var last = ManifestFiles.Read(output);
            if (last is null) report.Add(EmittingProblems.DamagedManifest(output));
            if (!report.HasErrors) open = new OpenFolder(output, hold, isMissing, step) { Last = last };
            return report.With(open);
        }
        finally
        {
            if (open is null) hold.Dispose();
        }
    }

    private void RemoveUnused()
    {
        var own = Path.Combine(Output, OutputNames.Lock);
        if (Directory.EnumerateFileSystemEntries(Output).Any(entry => !string.Equals(entry, own, StringComparison.Ordinal))) return;
        File.Delete(own);
        Directory.Delete(Output);
    }

    private static Reported<OpenFolder?> Refused(Diagnostic why) => new(null, [why]);
}
