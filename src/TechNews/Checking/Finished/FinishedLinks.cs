using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Checking.Finished;

/// <summary>
/// Links, pictures and other files that finished pages name. An address is looked up once, however many pages name it, and told of
/// once: most often one template writes it. What the build told of an article's own links is not told again.
/// </summary>
internal static class FinishedLinks
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site)
    {
        var told = site.Edition.PageLinks.Select(link => site.Edition.Urls.Absolute(link.Url)).ToHashSet(StringComparer.Ordinal);
        var known = site.Pages.Where(page => page.RedirectsTo is null).Select(page => site.UrlOf(page.File.Path).AbsolutePath).ToArray();
        foreach (var use in site.Uses)
        {
            var (page, link, url, others) = use;
            if (site.FileAt(url) is not { } file)
            {
                if (!told.Contains(url.GetLeftPart(UriPartial.Path))) yield return FinishedProblems.DeadLink(site.Places.Of(page.File.Origin, link.Url), page.File, link, others, Suggestion.Tail(url.AbsolutePath, known));
            }
            else if (FragmentOf(url) is { Length: > 0 } fragment && site.PageOf(file) is { } target && !target.Ids.Contains(fragment))
            {
                yield return FinishedProblems.DeadFragment(site.Places.Of(page.File.Origin, link.Url), page.File, link, others, Suggestion.Tail(fragment, target.Ids.Order(StringComparer.Ordinal)));
            }
        }
    }

    /// <summary>Each own address once, with the first page that names it and how many others do.</summary>
    public static ImmutableArray<(FinishedPage Page, Reference Link, Uri Url, int OtherPages)> Uses(FinishedSite site)
    {
        var fromRoot = new Dictionary<string, Uri?>(StringComparer.Ordinal);
        return
        [
            .. site.Pages
                .SelectMany(page => page.References.Select(link => (Page: page, Link: link, Url: Resolve(site, page, link, fromRoot))))
                .Where(use => use.Url is not null)
                .GroupBy(use => use.Url!.AbsoluteUri, StringComparer.Ordinal)
                .Select(group => (group.First().Page, group.First().Link, group.First().Url!, group.Select(use => use.Page.File.Path).Distinct(StringComparer.Ordinal).Count() - 1)),
        ];
    }

    // What starts at the root is the same address on every page, and most of all addresses are such.
    private static Uri? Resolve(FinishedSite site, FinishedPage page, Reference link, Dictionary<string, Uri?> fromRoot)
    {
        if (!link.Url.StartsWith('/')) return Resolve(site, page, link);
        if (!fromRoot.TryGetValue(link.Url, out var known)) fromRoot[link.Url] = known = Resolve(site, page, link);
        return known;
    }

    private static Uri? Resolve(FinishedSite site, FinishedPage page, Reference link) =>
        Uri.TryCreate(site.UrlOf(page.File.Path), link.Url, out var url) ? site.Own(url) : null;

    // '#top' leads to the top of any page, and ':~:' to words of it (WHATWG HTML, 7.4.6.4).
    private static string FragmentOf(Uri url)
    {
        var fragment = Uri.UnescapeDataString(url.Fragment.TrimStart('#'));
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        if (directive >= 0) fragment = fragment[..directive];
        return fragment is "top" ? "" : fragment;
    }
}
