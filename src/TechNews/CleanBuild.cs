using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;

namespace TechNews;

/// <summary>A build that remembers nothing, against what stands in an output folder: law 8, for those who want to see it.</summary>
public static class CleanBuild
{
    private const int MostShown = 10;

    /// <summary>Files of a clean build that are not there with the same bytes, or why there is no clean build.</summary>
    public static ImmutableArray<Diagnostic> Differences(BuildInputs inputs, string outputFolder)
    {
        var built = SiteBuild.Run(inputs);
        if (built.HasErrors) return [.. built.Findings.Where(finding => finding.Severity == Severity.Error)];
        var tree = built.Value.Tree;
        var differs = new bool[tree.Files.Length];
        Parallel.For(0, differs.Length, i => differs[i] = !IsThere(tree.Files[i], outputFolder));
        ImmutableArray<string> paths = [.. tree.Files.Where((_, i) => differs[i]).Select(file => file.Path)];
        return [.. paths.Take(MostShown).Select(path => OutputProblems.NotAsClean(path, paths.Length))];
    }

    private static bool IsThere(OutputFile file, string folder)
    {
        var path = Path.Join(folder, file.Path);
        return File.Exists(path) && new FileInfo(path).Length == file.Content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content.Read().Span);
    }
}
