using TechNews.Diagnostics;

namespace TechNews.Checking.Finished;

/// <summary>Pages that send readers on: to another such page, or linked to although the new address is known.</summary>
internal static class FinishedRedirects
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site)
    {
        foreach (var page in site.Pages.Where(page => page.RedirectsTo is not null))
        {
            if (TargetOf(site, page, page.RedirectsTo!) is { RedirectsTo: { } next }) yield return FinishedProblems.RedirectChain(page.File, page.RedirectsTo!, next);
        }

        foreach (var (page, link, url, others) in site.Uses.Where(use => use.Page.RedirectsTo is null && use.Link.Kind == ReferenceKind.Link))
        {
            if (site.FileAt(url) is { } file && site.PageOf(file) is { RedirectsTo: { } target }) yield return FinishedProblems.LinkToRedirect(site.Places.Of(page.File.Origin, link.Url), page.File, link, others, target);
        }
    }

    private static FinishedPage? TargetOf(FinishedSite site, FinishedPage page, string target) =>
        Uri.TryCreate(site.UrlOf(page.File.Path), target, out var url) && site.Own(url) is { } own && site.FileAt(own) is { } file ? site.PageOf(file) : null;
}
