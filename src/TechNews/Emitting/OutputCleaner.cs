using TechNews.Diagnostics;

namespace TechNews.Emitting;

/// <summary>Takes back what the tool wrote into an output folder, and nothing else: <c>technews clean</c>.</summary>
public static class OutputCleaner
{
    /// <summary>Removes the files that the manifests list, the folders which that empties, and the tool's own dotfiles.</summary>
    public static Reported<OutputChanges> Clean(string outputFolder)
    {
        var output = Path.GetFullPath(outputFolder);
        if (!Directory.Exists(output) || !OutputNames.In(output).Any()) return Reported.Clean(OutputChanges.None);
        try
        {
            if (OpenFolder.ReservedLink(output) is { } link) return new(OutputChanges.None, [EmittingProblems.Link(output, link)]);
            using (var hold = OutputLock.TryTake(output))
            {
                if (hold is null) return new(OutputChanges.None, [EmittingProblems.Busy(output)]);
                var cleaned = CleanAlone(output);
                if (cleaned.HasErrors) return cleaned;
                RemoveOwnFiles(output);
                return cleaned;
            }
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return new(OutputChanges.None, [EmittingProblems.CannotWrite(output, e)]);
        }
    }

    private static Reported<OutputChanges> CleanAlone(string output)
    {
        var report = new Report();
        report.Take(OutputSwap.Finish(output, new OutputFolders(output), static _ => { }));
        if (report.HasErrors) return report.With(OutputChanges.None);
        var manifest = ManifestFiles.Read(output);
        if (manifest is null) report.Add(EmittingProblems.DamagedManifest(output));
        var folders = new OutputFolders(output);
        var listed = (manifest ?? OutputManifest.Empty).Paths
            .Where(path => folders.Above(path) == FolderState.Folder)
            .Where(path => OutputFolders.Look(Path.Join(output, path)) is FolderState.File or FolderState.Link)
            .ToList();
        foreach (var path in listed) File.Delete(Path.Join(output, path));
        EmptyFolders.Prune(output, listed);
        return report.With(OutputChanges.None with { Removed = [.. listed] });
    }

    private static void RemoveOwnFiles(string output)
    {
        StagingFolder.Discard(output);
        ManifestFiles.Delete(output);
        File.Delete(Path.Combine(output, OutputNames.Lock));
        if (!Directory.EnumerateFileSystemEntries(output).Any()) Directory.Delete(output);
    }
}
