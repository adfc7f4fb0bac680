using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Checking;

/// <summary>Links from articles to paths of the site: each must lead to a file of the finished output.</summary>
public static class PageLinks
{
    public static ImmutableArray<Diagnostic> Check(OutputTree tree, Edition edition)
    {
        if (edition.PageLinks.IsEmpty) return [];
        var paths = tree.Paths.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. edition.PageLinks
                .Where(link => !Exists(edition.Urls.OutputPath(link.Url), paths))
                .Select(link => RelatingProblems.BrokenLink(link.Link, SitePaths(paths))),
        ];
    }

    private static bool Exists(string path, HashSet<string> paths) =>
        paths.Contains(path) || paths.Contains(path + "/index.html") || paths.Contains(path + ".html");

    private static IEnumerable<string> SitePaths(IEnumerable<string> paths) =>
        paths.Where(path => path.EndsWith("/index.html", StringComparison.Ordinal)).Select(path => "/" + path[..^"index.html".Length]);
}
