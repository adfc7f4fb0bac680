namespace TechNews.Caching;

/// <summary>By what a cache is known to be one: what is in it may be deleted at any time, and no commit takes it in.</summary>
internal static class CacheMarks
{
    /// <summary>What keeps a cache out of commits.</summary>
    public const string Ignore = ".gitignore";

    /// <summary>All of that file.</summary>
    public const string IgnoreAll = "*\n";

    public const string Parsed = "parsed";
    public const string Outputs = "outputs";
    public const string Sources = "sources";

    /// <summary>All that a cache has besides.</summary>
    public static readonly string[] Folders = [Parsed, Outputs, Sources];

    private static readonly string[] Extensions = [".pack", ".record", Drafts.Extension];

    /// <summary>
    /// Whether a folder is not there, is empty or is one: by the file that we put there, by the tag of caches (https://bford.info/cachedir/), or, where a
    /// copy left out what starts with a dot, by all that is in it.
    /// </summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static bool MayBeCache(string folder) =>
        !Directory.Exists(folder) || IsMarked(folder) || Directory.EnumerateFileSystemEntries(folder).All(IsOurs);

    private static bool IsMarked(string folder) =>
        CacheFiles.IsPlain(Path.Combine(folder, "CACHEDIR.TAG"))
        || (CacheFiles.Read(Path.Combine(folder, Ignore)) is { } text && text.AsSpan().TrimEnd("\r\n"u8).SequenceEqual("*"u8));

    private static bool IsOurs(string entry) =>
        Folders.Contains(Path.GetFileName(entry), StringComparer.Ordinal)
        && Directory.Exists(entry)
        && Directory.EnumerateFileSystemEntries(entry).All(file => Extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal));
}
