using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every note about a change after publication, newest first; no page where there is none.</summary>
internal static class CorrectionsPage
{
    private const string Title = "Corrections";

    public static IEnumerable<Page> All(Edition edition, Sidebars sidebars)
    {
        var notes = CorrectionNotes.Of(edition).ToList();
        if (notes.Count == 0 || edition.Pages.Any(page => string.Equals(page.Url, edition.Urls.Corrections, StringComparison.Ordinal))) yield break;
        yield return new Page(
            edition.Urls.OutputPath(edition.Urls.Corrections),
            "corrections.html",
            new PageView
            {
                Kind = PageKind.Corrections,
                Title = Title,
                Heading = Title,
                Description = $"What {edition.Config.Title} has corrected, clarified, updated or retracted, newest first.",
                Url = edition.Urls.Corrections,
                Canonical = edition.Urls.Absolute(edition.Urls.Corrections),
                Corrections = [.. notes],
                MostViewed = sidebars.MostViewed(),
                Breadcrumbs = [new Breadcrumb(edition.Config.Title, edition.Urls.Home), new Breadcrumb(Title, null)],
            },
            SourceLocation.WholeFile("content/articles"));
    }
}
