using System.Collections.Immutable;
using System.IO.Enumeration;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Inputs;

/// <summary>Files as a command line names them: paths, patterns with <c>*</c> and <c>?</c>, and <c>-</c> for standard input.</summary>
public static class InputPatterns
{
    /// <summary>Each file once, in the order of the patterns, those of one pattern by name (ordinal). What matches nothing is an error.</summary>
    public static Reported<ImmutableArray<LogInput>> Expand(IEnumerable<string> patterns, string folder, Func<Stream> standardInput)
    {
        var report = new Report();
        var inputs = ImmutableArray.CreateBuilder<LogInput>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            if (pattern is "-")
            {
                if (seen.Add("-")) inputs.Add(new LogInput("standard input", standardInput));
                continue;
            }

            var files = Files(pattern, folder);
            if (files.Length == 0) report.Add(CollectingProblems.NoFile(pattern));
            inputs.AddRange(files.Where(seen.Add).Select(file => new LogInput(Shown(file, folder), () => Open(file))));
        }

        return report.With(inputs.ToImmutable());
    }

    private static string[] Files(string pattern, string folder)
    {
        var whole = Path.GetFullPath(pattern, folder);
        if (File.Exists(whole)) return [whole];
        if (whole.IndexOfAny(['*', '?']) < 0) return [];
        var root = Path.GetPathRoot(whole)!;
        IEnumerable<string> folders = [root];
        var segments = whole[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in segments[..^1]) folders = folders.SelectMany(parent => Folders(parent, segment));
        return [.. folders.SelectMany(parent => Matches(Directory.EnumerateFiles, parent, segments[^1])).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Folders(string parent, string segment)
    {
        if (segment.IndexOfAny(['*', '?']) >= 0) return Matches(Directory.EnumerateDirectories, parent, segment);
        var folder = Path.Combine(parent, segment);
        return Directory.Exists(folder) ? [folder] : [];
    }

    private static IEnumerable<string> Matches(Func<string, IEnumerable<string>> list, string parent, string segment) =>
        list(parent).Where(path => FileSystemName.MatchesSimpleExpression(segment, Path.GetFileName(path), ignoreCase: false));

    private static string Shown(string file, string folder) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static FileStream Open(string file) => new(file, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete, // The server goes on writing to it.
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });
}
