using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Loading;

/// <summary>Which files a site is made of, found and not yet read.</summary>
/// <param name="Root">Full path without links.</param>
internal sealed record SiteListing(string Root, string ConfigPath)
{
    /// <summary>The configuration, or nothing where there is none.</summary>
    public required FoundFile? Config { get; init; }

    /// <summary>Everything below <c>content/</c>, ordered by path (ordinal), as are the others.</summary>
    public required IReadOnlyList<FoundFile> Content { get; init; }

    public required IReadOnlyList<FoundFile> Statics { get; init; }

    public required IReadOnlyList<FoundFile> Templates { get; init; }

    /// <summary>What is wrong with links and names.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    public static SiteListing Of(string root, string configPath)
    {
        var report = new Report();
        return new SiteListing(root, configPath)
        {
            Config = report.Take(SourceFolder.Find(root, configPath)),
            Content = report.Take(SourceFolder.List(root, "content")),
            Statics = report.Take(SourceFolder.List(root, "static")),
            Templates = report.Take(SourceFolder.List(root, "templates")),
            Findings = report.With(0).Findings,
        };
    }

    /// <summary>
    /// The listing of now, given that at most these paths changed; null where that takes a look at everything: a file came or went, or
    /// a folder or link is among them.
    /// </summary>
    /// <param name="paths">Relative to the root, with forward slashes.</param>
    public SiteListing? After(IReadOnlyCollection<string> paths)
    {
        var listing = this;
        foreach (var path in paths)
        {
            if (listing.AfterOne(path) is not { } next) return null;
            listing = next;
        }

        return listing;
    }

    private SiteListing? AfterOne(string path)
    {
        var info = new FileInfo(Path.Combine(Root, path));
        var now = info.Exists && info.LinkTarget is null ? SourceFolder.Found(path, info.FullName) : null;
        // A temporary file that came and went. One that came and is still there may be a new article.
        if (now is null) return Path.Exists(info.FullName) || IsListed(path) ? null : this;
        if (string.Equals(path, ConfigPath, StringComparison.Ordinal)) return Config?.FullPath == now.FullPath ? this with { Config = now } : null;
        if (SourceNames.IsSkipped(info.Name, isStatic: path.StartsWith("static/", StringComparison.Ordinal))) return IsListed(path) ? null : this;
        return With(Content, now) is { } content ? this with { Content = content }
            : With(Statics, now) is { } statics ? this with { Statics = statics }
            : With(Templates, now) is { } templates ? this with { Templates = templates }
            : null;
    }

    private bool IsListed(string path) =>
        string.Equals(Config?.Path, path, StringComparison.Ordinal) || Index(Content, path) >= 0 || Index(Statics, path) >= 0 || Index(Templates, path) >= 0
        || IsFolder(Content, path) || IsFolder(Statics, path) || IsFolder(Templates, path);

    private static List<FoundFile>? With(IReadOnlyList<FoundFile> files, FoundFile now)
    {
        var index = Index(files, now.Path);
        if (index < 0 || !string.Equals(files[index].FullPath, now.FullPath, StringComparison.Ordinal)) return null;
        return [.. files.Take(index), now, .. files.Skip(index + 1)];
    }

    private static bool IsFolder(IReadOnlyList<FoundFile> files, string path)
    {
        var next = ~Index(files, path + "/");
        return next >= 0 && next < files.Count && files[next].Path.StartsWith(path + "/", StringComparison.Ordinal);
    }

    /// <summary>The place of the path, or the complement of where it would be.</summary>
    private static int Index(IReadOnlyList<FoundFile> files, string path)
    {
        var (low, high) = (0, files.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(files[middle].Path, path);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
