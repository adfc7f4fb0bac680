using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Files;

/// <summary>The finished site: every file once, ordered by path (ordinal).</summary>
/// <param name="Files">Those that are made here.</param>
public sealed record OutputTree(ImmutableArray<OutputFile> Files)
{
    /// <summary>The rest of the site, of which another machine makes the bytes (<see cref="Shard"/>).</summary>
    public ImmutableArray<PlannedFile> Elsewhere { get; private init; } = [];

    /// <summary>Of the whole site, in no order.</summary>
    public IEnumerable<string> Paths => Files.Concat(Elsewhere).Select(file => file.Path);

    /// <summary>A site without a file.</summary>
    public static OutputTree Empty { get; } = new([]);

    /// <summary>
    /// Puts the files in order and finds those that cannot stand beside each other or may not be written at all;
    /// these are left out. Which of two makers of one path stays does not depend on the order in which they come, and
    /// what is found does not depend on which of the files are made here.
    /// </summary>
    public static Reported<OutputTree> Of(IEnumerable<PlannedFile> files)
    {
        var report = new Report();
        var safe = WithSafePaths(files, report);
        safe.Sort(static (a, b) => CompareByPathThenOrigin(a, b));
        var kept = WithoutClashes(safe, report);
        return report.With(new OutputTree([.. kept.OfType<OutputFile>()]) { Elsewhere = [.. kept.Where(file => file is not OutputFile)] });
    }

    /// <summary>Whether one of the files has the path.</summary>
    public bool Has(string path) => PlaceOf(path) >= 0;

    /// <summary>The same with another content for one of its files.</summary>
    public OutputTree With(OutputFile file) => PlaceOf(file.Path) is var place and >= 0 ? this with { Files = Files.SetItem(place, file) } : this;

    private int PlaceOf(string path) => ByPath.PlaceOf(Files.AsSpan(), path, static file => file.Path);

    private static List<PlannedFile> WithSafePaths(IEnumerable<PlannedFile> files, Report report)
    {
        var safe = new List<PlannedFile>();
        foreach (var file in files)
        {
            if (OutputPath.Flaw(file.Path) is { } flaw) report.Add(OutputProblems.UnsafePath(file, flaw));
            else safe.Add(file);
        }

        return safe;
    }

    private static List<PlannedFile> WithoutClashes(List<PlannedFile> sorted, Report report)
    {
        var byPath = new Dictionary<string, PlannedFile>(sorted.Count, StringComparer.Ordinal);
        var byFolded = new Dictionary<string, PlannedFile>(sorted.Count, StringComparer.OrdinalIgnoreCase);
        var kept = new List<PlannedFile>(sorted.Count);
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

        return kept;
    }

    private static PlannedFile? FileInTheWay(string path, Dictionary<string, PlannedFile> byPath)
    {
        var lookup = byPath.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (lookup.TryGetValue(path.AsSpan(0, slash), out var file)) return file;
        }

        return null;
    }

    private static int CompareByPathThenOrigin(PlannedFile a, PlannedFile b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0) order = string.CompareOrdinal(a.Origin.Path, b.Origin.Path);
        if (order == 0) order = a.Origin.Line.CompareTo(b.Origin.Line);
        return order != 0 ? order : a.Origin.Column.CompareTo(b.Origin.Column);
    }
}
