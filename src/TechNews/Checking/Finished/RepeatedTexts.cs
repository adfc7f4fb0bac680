using TechNews.Diagnostics;

namespace TechNews.Checking.Finished;

/// <summary>Two pages that a list of search results could not tell apart. Further pages of a list, and pages that no list shows, do not count.</summary>
internal static class RepeatedTexts
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site)
    {
        FinishedPage[] shown = [.. site.Pages.Where(page => !page.NoIndex && page.RedirectsTo is null && !IsFurther(page.File.Path) && page.File.Path is not "404.html")];
        return
        [
            .. Repeated(shown, page => page.Title).Select(pair => FinishedProblems.SameTitle(pair.Again.File, pair.First.File, pair.Again.Title)),
            .. Repeated(shown, page => page.Description).Select(pair => FinishedProblems.SameDescription(pair.Again.File, pair.First.File)),
        ];
    }

    private static IEnumerable<(FinishedPage First, FinishedPage Again)> Repeated(FinishedPage[] pages, Func<FinishedPage, string> textOf) =>
        from same in pages.Where(page => textOf(page).Length > 0).GroupBy(textOf, StringComparer.Ordinal)
        from again in same.Skip(1)
        select (same.First(), again);

    private static bool IsFurther(string path) => path.Split('/') is [.., "page", var number, "index.html"] && number.All(char.IsAsciiDigit);
}
