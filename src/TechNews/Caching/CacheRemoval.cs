namespace TechNews.Caching;

/// <summary>Deletes what builds remember, and nothing else that lies in the folder: the record of what search engines were told is no cache.</summary>
public static class CacheRemoval
{
    /// <summary>False where there was nothing.</summary>
    /// <param name="cache">The cache folder. Of a link only the link goes: what it points at is not the tool's.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static bool Remove(string cache)
    {
        var folder = new DirectoryInfo(cache);
        if (!folder.Exists) return false;
        if (folder.LinkTarget is not null) return Delete(folder);
        var hadAny = false;
        foreach (var kind in CacheMarks.Folders) hadAny |= Delete(new DirectoryInfo(Path.Combine(cache, kind)));
        var left = folder.GetFileSystemInfos();
        if (left is [] or [{ Name: CacheMarks.Ignore }]) folder.Delete(recursive: true);
        return hadAny;
    }

    private static bool Delete(DirectoryInfo folder)
    {
        if (!folder.Exists) return false;
        if (folder.LinkTarget is null) folder.Delete(recursive: true);
        else folder.Delete();
        return true;
    }
}
