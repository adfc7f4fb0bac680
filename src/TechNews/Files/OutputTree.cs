using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>The finished site: every file once, ordered by path (ordinal).</summary>
public sealed record OutputTree(ImmutableArray<OutputFile> Files)
{
    /// <summary>A site without a file.</summary>
    public static OutputTree Empty { get; } = new([]);

    /// <summary>
    /// Puts the files in order and finds those that cannot stand beside each other or may not be written at all;
    /// these are left out. Which of two makers of one path stays does not depend on the order in which they come.
    /// </summary>
    public static Reported<OutputTree> Of(IEnumerable<OutputFile> files)
    {
        var report = new Report();
        var safe = WithSafePaths(files, report);
        safe.Sort(static (a, b) => CompareByPathThenOrigin(a, b));
        return report.With(new OutputTree(WithoutClashes(safe, report)));
    }

    private static List<OutputFile> WithSafePaths(IEnumerable<OutputFile> files, Report report)
    {
        var safe = new List<OutputFile>();
        foreach (var file in files)
        {
            if (OutputPath.Flaw(file.Path) is { } flaw) report.Add(OutputProblems.UnsafePath(file, flaw));
            else safe.Add(file);
        }

        return safe;
    }

    private static ImmutableArray<OutputFile> WithoutClashes(List<OutputFile> sorted, Report report)
    {
        var byPath = new Dictionary<string, OutputFile>(sorted.Count, StringComparer.Ordinal);
        var byFolded = new Dictionary<string, OutputFile>(sorted.Count, StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<OutputFile>(sorted.Count);
        foreach (var file in sorted)
        {
            if (!byPath.TryAdd(file.Path, file))
            {
                report.Add(OutputProblems.TwoMakers(file, byPath[file.Path]));
                continue;
            }

            // In ordinal order 'a' comes before 'a/b', so the file in the way is already known.
            if (FileInTheWay(file.Path, byPath) is { } folder)
            {
                report.Add(OutputProblems.FileAndFolder(file, folder));
                continue;
            }

            if (!byFolded.TryAdd(file.Path, file)) report.Add(OutputProblems.OnlyCaseDiffers(file, byFolded[file.Path]));
            kept.Add(file);
        }

        return kept.ToImmutable();
    }

    private static OutputFile? FileInTheWay(string path, Dictionary<string, OutputFile> byPath)
    {
        var lookup = byPath.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (lookup.TryGetValue(path.AsSpan(0, slash), out var file)) return file;
        }

        return null;
    }

    private static int CompareByPathThenOrigin(OutputFile a, OutputFile b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0) order = string.CompareOrdinal(a.Origin.Path, b.Origin.Path);
        if (order == 0) order = a.Origin.Line.CompareTo(b.Origin.Line);
        return order != 0 ? order : a.Origin.Column.CompareTo(b.Origin.Column);
    }
}
