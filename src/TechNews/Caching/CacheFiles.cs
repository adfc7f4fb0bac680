namespace TechNews.Caching;

/// <summary>
/// What stands in a cache, which anybody may have put there: a link would lead out of it, and a pipe would be waited for without end. Only plain files
/// are opened, and what is deleted is the entry itself.
/// </summary>
internal static class CacheFiles
{
    // Over a million files are noted in as many.
    private const long MostBytes = 256 << 20;

    private const FileAttributes NotThere = (FileAttributes)(-1);

    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    public static bool IsLink(string path) => Attributes(path) is not NotThere and var found && found.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Whether nothing is there, not even a link to nothing.</summary>
    public static bool IsNothing(string path) => Attributes(path) == NotThere;

    /// <summary>Whether a file is there that can be read to its end: no folder, link, pipe or device.</summary>
    public static bool IsPlain(string path) => FileStamp.Of(path) is not null;

    /// <summary>The plain files of a folder whose names match; none where there is no folder.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static IEnumerable<string> In(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, WithoutLinks).Where(IsPlain) : [];

    /// <summary>The bytes of a plain file; null where none is there, or one that is too long to be ours.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static byte[]? Read(string file) => FileStamp.Of(file) is { Length: <= MostBytes } ? File.ReadAllBytes(file) : null;

    /// <summary>A folder in the cache's own, which no commit takes in.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Make(string inside)
    {
        Directory.CreateDirectory(inside);
        var ignore = Path.Combine(Path.GetDirectoryName(inside)!, CacheMarks.Ignore);
        if (!IsNothing(ignore)) return;
        using var made = new StreamWriter(new FileStream(ignore, FileMode.CreateNew));
        made.Write(CacheMarks.IgnoreAll);
    }

    /// <summary>Deletes a file of the cache's own; where the disk refuses it stays, and is checked before it is believed.</summary>
    public static void Forget(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it.
        }
    }

    private static FileAttributes Attributes(string path) => new FileInfo(path).Attributes;
}
