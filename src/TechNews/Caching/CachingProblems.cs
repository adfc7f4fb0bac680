using TechNews.Diagnostics;

namespace TechNews.Caching;

/// <summary>Everything that can be wrong with the cache: TN260 and TN262.</summary>
internal static class CachingProblems
{
    public static Diagnostic NotWritable(string folder, Exception why) => Diagnostic.Warning(
        "TN260",
        $"the cache folder cannot be written, so this build remembers nothing: {why.Message.TrimEnd('.')}",
        SourceLocation.WholeFile(folder),
        "make the folder writable, or name another one with --cache");

    public static Diagnostic IsLink(string part) => Diagnostic.Warning(
        "TN260",
        "the cache folder is a symbolic link or holds one, so this build remembers nothing",
        SourceLocation.WholeFile(part),
        "remove the link, or name another folder with --cache");

    public static Diagnostic FolderRefused(string folder, string why) => Diagnostic.Error(
        "TN262",
        $"the cache folder {why}",
        SourceLocation.WholeFile(folder),
        "choose a folder of its own with --cache, or leave that out");
}
