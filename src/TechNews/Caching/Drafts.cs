using Microsoft.Win32.SafeHandles;

namespace TechNews.Caching;

/// <summary>
/// Files of the cache on their way: each is written under a name of its own, held alone by the build that writes it, and takes its place when it is
/// whole. One that nobody holds was left by a killed build.
/// </summary>
internal static class Drafts
{
    /// <summary>What their names end with.</summary>
    public const string Extension = ".new";

    // Nobody else may open the file, which may be renamed all the same: Windows wants that said.
    private static readonly FileShare Alone = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Begins one; what a killed build left under its name is written over, a link there goes.</summary>
    /// <returns>Null where another build has it just now, or where something stands that is no file.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static SafeFileHandle? Begin(string path)
    {
        try
        {
            if (Mode(path) is not { } mode) return null;
            var handle = File.OpenHandle(path, mode, FileAccess.Write, Alone);
            if (File.Exists(path)) return handle;
            handle.Dispose(); // Another build took it for abandoned, between its opening and its lock.
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Deletes those in a folder that nobody holds.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void ForgetAbandoned(string folder)
    {
        foreach (var left in CacheFiles.In(folder, "*" + Extension))
        {
            try
            {
                File.OpenHandle(left, FileMode.Open, FileAccess.Write, Alone, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another build's.
            }
        }
    }

    // What is left is opened as it is and not deleted before: another build may have begun it anew meanwhile. What is new must be nothing yet, so that
    // no link is followed.
    private static FileMode? Mode(string path)
    {
        if (CacheFiles.IsPlain(path)) return FileMode.Create;
        if (CacheFiles.IsLink(path)) File.Delete(path);
        return CacheFiles.IsNothing(path) ? FileMode.CreateNew : null;
    }
}
