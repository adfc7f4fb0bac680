namespace TechNews.Emitting;

/// <summary>What the tool wrote into an output folder before, to be used again. Nothing is read through links.</summary>
public sealed class PublishedFiles
{
    private readonly string output;
    private readonly HashSet<string> paths;

    private PublishedFiles(string output, HashSet<string> paths)
    {
        this.output = output;
        this.paths = paths;
    }

    /// <summary>Knows nothing where there is no list of files, or a damaged one.</summary>
    public static PublishedFiles In(string outputFolder)
    {
        var folder = Path.GetFullPath(outputFolder);
        var manifest = ManifestFiles.Read(folder) ?? OutputManifest.Empty;
        return new(folder, manifest.Paths.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The bytes of one file, or null where it is not ours, not there or not to be read.</summary>
    public ReadOnlyMemory<byte>? Find(string path)
    {
        if (!paths.Contains(path)) return null;
        var full = Path.Join(output, path);
        if (new OutputFolders(output).Above(path) != FolderState.Folder || OutputFolders.Look(full) != FolderState.File) return null;
        try
        {
            return File.ReadAllBytes(full);
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return null;
        }
    }
}
