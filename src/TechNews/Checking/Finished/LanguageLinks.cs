using TechNews.Diagnostics;

namespace TechNews.Checking.Finished;

/// <summary>
/// Pages in several languages name each other, themselves and one for all other languages; search engines heed no link that is not returned
/// (developers.google.com, "Tell Google about localized versions").
/// </summary>
internal static class LanguageLinks
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site) =>
        from page in site.Pages
        where !page.Alternates.IsEmpty
        from flaw in Flaws(page, site)
        select FinishedProblems.Language(page.File, flaw);

    private static IEnumerable<string> Flaws(FinishedPage page, FinishedSite site)
    {
        var own = site.UrlOf(page.File.Path).AbsoluteUri;
        if (!Names(page, own)) yield return "the page does not name itself among its languages";
        if (!page.Alternates.Any(link => link.Language is "x-default")) yield return "none of its languages is x-default";
        foreach (var twice in page.Alternates.GroupBy(link => link.Language, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            yield return $"the language '{twice.Key}' stands twice";
        foreach (var link in page.Alternates.DistinctBy(link => link.Url, StringComparer.Ordinal))
        {
            if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var url)) yield return $"'{link.Url}' is not absolute";
            else if (site.Own(url) is { } inside && site.FileAt(inside) is { } file && site.PageOf(file) is { } other && !Names(other, own))
                yield return $"{file.Path} does not name it in return";
        }
    }

    private static bool Names(FinishedPage page, string url) => page.Alternates.Any(link => string.Equals(link.Url, url, StringComparison.Ordinal));
}
