namespace TechNews.Benchmarks.Measuring;

/// <summary>A folder on a memory file system where there is one, so that programs are measured and not disks. Gone when disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string root = Directory.CreateDirectory(
        System.IO.Path.Combine(Memory ?? System.IO.Path.GetTempPath(), $"technews-{Guid.NewGuid():N}")).FullName;

    private static string? Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : null;

    public string Path(string name) => System.IO.Path.Combine(root, name);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
