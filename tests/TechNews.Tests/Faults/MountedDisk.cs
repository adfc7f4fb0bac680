using System.Diagnostics;

namespace TechNews.Tests.Faults;

/// <summary>A fact that needs a disk of its own; it says that it was skipped where the tests may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly bool MayMount = Try();

    public MountFactAttribute()
    {
        if (!MayMount) Skip = "this needs a small file system in memory, which root on Linux may mount";
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        try
        {
            using var disk = new MountedDisk(kilobytes: 16);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A small file system in memory, unmounted however the fact ends.</summary>
internal sealed class MountedDisk : IDisposable
{
    private const int Page = 4096;

    private readonly string root = Directory.CreateTempSubdirectory("technews-disk-").FullName;
    private readonly bool isMounted;

    public MountedDisk(int kilobytes)
    {
        try
        {
            Do("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "technews-facts", root);
            isMounted = true;
        }
        finally
        {
            if (!isMounted) Directory.Delete(root);
        }
    }

    public string this[string path] => Path.Combine(root, path);

    public long FreeBytes => new DriveInfo(root).AvailableFreeSpace;

    public void MakeReadOnly() => Do("mount", "-o", "remount,ro", root);

    public void MakeWritable() => Do("mount", "-o", "remount,rw", root);

    /// <summary>A file of somebody else takes all but so many bytes, rounded up to pages of 4 KB.</summary>
    public void Fill(string path, long leaving)
    {
        var pages = (FreeBytes / Page) - ((leaving + Page - 1) / Page);
        if (pages > 0) File.WriteAllBytes(this[path], new byte[pages * Page]);
    }

    public void Dispose()
    {
        Do("umount", "-l", root);
        Directory.Delete(root);
    }

    private static void Do(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {error}");
    }
}
