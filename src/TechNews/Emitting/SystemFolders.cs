using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Folders of the operating system, in which no site may be written.</summary>
internal static class SystemFolders
{
    // Sites do live below these (/var/www, /usr/share/nginx/html, /dev/shm, /tmp/x), not in them.
    private static readonly string[] Themselves =
    [
        "/dev", "/home", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/tmp", "/usr", "/usr/local", "/usr/share", "/var",
        "/Applications", "/Library", "/Users", "/Volumes", "/private",
    ];

    private static readonly string[] WithAllBelow =
    [
        "/bin", "/boot", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/sbin", "/sys", "/System",
        "/usr/bin", "/usr/include", "/usr/lib", "/usr/lib64", "/usr/sbin",
    ];

    /// <param name="path">A full path without links.</param>
    public static bool Contain(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (string.Equals(Path.GetPathRoot(path), path, StringComparison.Ordinal)) return true;
        if (OperatingSystem.IsWindows()) return IsOfWindows(path);
        return Themselves.Contains(path, StringComparer.Ordinal) || WithAllBelow.Any(folder => RealPath.IsWithin(folder, path));
    }

    private static bool IsOfWindows(string path) =>
        new[] { Environment.SpecialFolder.Windows, Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 }
            .Select(Environment.GetFolderPath)
            .Any(folder => folder.Length > 0 && RealPath.IsWithin(folder, path));
}
