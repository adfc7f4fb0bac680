namespace TechNews.Benchmarks.Measuring;

/// <summary>Where sites are written and built: on a memory file system where there is one, so that programs are measured and not disks.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string root;
    private readonly bool isKept;

    private ScratchFolder(string root, bool isKept)
    {
        this.root = Directory.CreateDirectory(root).FullName;
        this.isKept = isKept;
    }

    private static string? Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : null;

    /// <summary>Gone when disposed.</summary>
    public static ScratchFolder Passing() =>
        new(System.IO.Path.Combine(Memory ?? System.IO.Path.GetTempPath(), $"technews-{Guid.NewGuid():N}"), isKept: false);

    /// <summary>Stays, to be looked at.</summary>
    public static ScratchFolder Kept(string folder) => new(folder, isKept: true);

    public string Path(string name) => System.IO.Path.Combine(root, name);

    public void Dispose()
    {
        if (!isKept) Directory.Delete(root, recursive: true);
    }
}
