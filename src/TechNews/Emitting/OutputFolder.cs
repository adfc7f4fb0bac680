using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Says whether a folder may be an output folder at all, before anything is written.</summary>
public static class OutputFolder
{
    // Where a site keeps what it is made from, ours or a peer's.
    private static readonly string[] SourceFolders =
        ["content", "templates", "static", "archetypes", "data", "i18n", "themes", "src", ".git", ".technews"];

    /// <summary>The folder's full path, links followed. An error where a site there could overwrite sources, a home or the system.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="output">Need not exist. A relative path is relative to the current folder.</param>
    public static Reported<string> Check(string root, string output) =>
        Check(root, output, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    internal static Reported<string> Check(string root, string output, string home)
    {
        var full = Path.GetFullPath(output);
        var real = RealPath.Of(full);
        var why = real is null ? "is a symbolic link that leads back to itself" : Refusal(RealPath.Of(root) ?? root, real, home);
        return why is null ? Reported.Clean(real!) : new(full, [EmittingProblems.FolderRefused(output, why)]);
    }

    private static string? Refusal(string root, string output, string home)
    {
        if (File.Exists(output)) return "is a file";
        if (SystemFolders.Contain(output)) return "belongs to the system";
        if (home.Length > 0 && RealPath.IsWithin(output, RealPath.Of(home) ?? home)) return "is your home folder or holds it";
        if (RealPath.IsWithin(output, root)) return "is the site's own folder or holds it";
        if (SourceAround(root, output) is { } source) return $"is in {source}/, where sources are";
        return HoldsSite(output) ? "holds the sources of a site (site.yml)" : null;
    }

    /// <summary>The source folder that a folder is or lies in; null where it is in none.</summary>
    /// <param name="root">Full path without links, as the other.</param>
    internal static string? SourceAround(string root, string folder) => SourceFolders.FirstOrDefault(name => IsWithinSource(root, name, folder));

    // The source folder may be a link itself.
    private static bool IsWithinSource(string root, string name, string output)
    {
        var folder = Path.Combine(root, name);
        return RealPath.IsWithin(folder, output) || (RealPath.Of(folder) is { } real && RealPath.IsWithin(real, output));
    }

    // A site.yml may also have been published from static/; then the folder is marked as ours, by a first build that was killed too.
    private static bool HoldsSite(string output) =>
        File.Exists(Path.Combine(output, "site.yml"))
        && !ManifestFiles.Any(output)
        && !File.Exists(Path.Combine(output, OutputNames.Swap, StagingFolder.NextManifest));
}
