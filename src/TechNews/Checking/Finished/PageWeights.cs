using System.IO.Compression;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Checking.Finished;

/// <summary>What a reader's first visit costs, compressed as servers compress: HTML, style sheets and scripts, each with its budget.</summary>
internal static class PageWeights
{
    private const int Html = 60_000;
    private const int Styles = 20_000;
    private const int Scripts = 10_000;

    public static IEnumerable<Diagnostic> Check(FinishedSite site)
    {
        var pages = new long[site.Pages.Length];
        Parallel.For(0, pages.Length, i => pages[i] = Compressed(site.Pages[i].File));
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i] > Html) yield return FinishedProblems.TooHeavy(site.Pages[i].File, $"{site.Pages[i].File.Path} has", pages[i], Html);
        }

        foreach (var finding in Sets(site, ReferenceKind.Style, "style sheets", Styles).Concat(Sets(site, ReferenceKind.Script, "scripts", Scripts))) yield return finding;
    }

    // Pages of one kind load one set of files: each set is weighed once.
    private static IEnumerable<Diagnostic> Sets(FinishedSite site, ReferenceKind kind, string what, int limit)
    {
        var sets = site.Pages
            .Select(page => (Page: page, Files: FilesOf(site, page, kind)))
            .Where(set => set.Files.Length > 0)
            .GroupBy(set => string.Join('\n', set.Files.Select(file => file.Path)), StringComparer.Ordinal);
        foreach (var set in sets.Select(set => set.First()))
        {
            var weight = set.Files.Sum(Compressed);
            if (weight > limit) yield return FinishedProblems.TooHeavy(set.Files[0], $"the {what} of {set.Page.File.Path} have", weight, limit);
        }
    }

    private static OutputFile[] FilesOf(FinishedSite site, FinishedPage page, ReferenceKind kind) =>
    [
        .. page.References.Where(reference => reference.Kind == kind)
            .Select(reference => Uri.TryCreate(site.UrlOf(page.File.Path), reference.Url, out var url) && site.Own(url) is { } own ? site.FileAt(own) : null)
            .OfType<OutputFile>().Distinct(),
    ];

    private static long Compressed(OutputFile file)
    {
        using var size = new MemoryStream();
        using (var gzip = new GZipStream(size, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file.Content.Read().Span);
        return size.Length;
    }
}
