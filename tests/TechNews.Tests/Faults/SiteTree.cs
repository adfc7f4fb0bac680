using System.Collections.Immutable;
using System.Security.Cryptography;

namespace TechNews.Tests.Faults;

/// <summary>What a folder shows: files by path with a hash of their bytes, and folders that hold nothing. The tool's own dotfiles are left out.</summary>
internal sealed record SiteTree(ImmutableSortedDictionary<string, string> Files, ImmutableSortedSet<string> EmptyFolders)
{
    public static SiteTree Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <param name="foreign">Paths of files which are not the tool's.</param>
    public static SiteTree Of(string folder, params string[] foreign)
    {
        if (!Directory.Exists(folder)) return Empty;
        var tops = new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith(".technews-", StringComparison.Ordinal));
        var all = tops.SelectMany(entry => entry is DirectoryInfo below ? below.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(below) : [entry]).ToList();
        return new(
            all.OfType<FileInfo>().Select(file => (Path: PathIn(folder, file), file.FullName))
                .Where(file => !foreign.Contains(file.Path, StringComparer.Ordinal))
                .ToImmutableSortedDictionary(file => file.Path, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))), StringComparer.Ordinal),
            all.OfType<DirectoryInfo>().Where(below => !below.EnumerateFileSystemInfos().Any()).Select(below => PathIn(folder, below)).ToImmutableSortedSet(StringComparer.Ordinal));
    }

    public bool Shows(SiteTree other) => Differences(other).Length == 0;

    /// <summary>What one of the two has and the other has not, or has with other bytes.</summary>
    public string[] Differences(SiteTree other) =>
    [
        .. Files.Except(other.Files).Concat(other.Files.Except(Files)).Select(file => file.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        .. EmptyFolders.SymmetricExcept(other.EmptyFolders).Select(folder => folder + "/"),
    ];

    private static string PathIn(string folder, FileSystemInfo entry) => Path.GetRelativePath(folder, entry.FullName).Replace('\\', '/');
}
