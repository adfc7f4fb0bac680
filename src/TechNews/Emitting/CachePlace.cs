using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Says whether a folder that somebody named may be a cache: it is kept out of commits as a whole, and files in it come and go.</summary>
public static class CachePlace
{
    // Whoever names the usual place may.
    private const string Usual = CacheFolder.DefaultName;

    /// <summary>An error where sources, the site or somebody's files are there. What cannot be written is a warning of the build's.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="cache">Full path. Need not exist.</param>
    /// <param name="output">The folder that the site is written to.</param>
    public static Reported<string> Check(string root, string cache, string output)
    {
        var real = RealPath.Of(cache);
        var why = real is null ? "is a symbolic link that leads back to itself" : Refusal(RealPath.Of(root) ?? root, real, RealPath.Of(output) ?? output);
        return why is null ? Reported.Clean(real!) : new(cache, [CachingProblems.FolderRefused(cache, why)]);
    }

    private static string? Refusal(string root, string cache, string output)
    {
        if (SystemFolders.Contain(cache)) return "belongs to the system";
        if (RealPath.IsWithin(cache, root)) return "is the site's own folder or holds it";
        if (RealPath.IsWithin(cache, output)) return "is the output folder or holds it";
        if (OutputFolder.SourceAround(root, cache) is { } source && source is not Usual) return $"is in {source}/, where sources are";
        try
        {
            return CacheMarks.MayBeCache(cache) ? null : "has files in it, and none that says that they are a cache";
        }
        catch (Exception e) when (EmittingProblems.IsFromDisk(e))
        {
            return null; // As whoever wants to write there will say.
        }
    }
}
