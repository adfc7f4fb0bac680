using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Cli.Templating;

/// <summary>
/// The templates that a template may include: the text files below one folder, by their path in it. They are read beforehand, and
/// no name, whatever a template computes, can lead anywhere else; links are not followed.
/// </summary>
internal static class IncludeFolder
{
    /// <summary>A folder with more files is not a folder of templates.</summary>
    private const int MostFiles = 10_000;

    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    public static Reported<IReadOnlyDictionary<string, SourceText>> Read(string folder)
    {
        var found = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Below))
        {
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (file.Length > LargestFile || name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal)) continue;
            if (found.Count == MostFiles) return new(found, [CliProblems.TooManyIncludes(folder, MostFiles)]);
            var text = TextFile.Read(file.FullName, name);
            if (!text.HasErrors && !text.Value.Text.Contains('\0', StringComparison.Ordinal)) found[name] = text.Value; // Pictures are no templates.
        }

        return Reported.Clean<IReadOnlyDictionary<string, SourceText>>(found);
    }
}
