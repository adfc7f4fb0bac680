using TechNews.Diagnostics;

namespace TechNews.Checking.Finished;

/// <summary>Ids that stand twice, and pictures whose place is not kept. What many pages share is told of once.</summary>
internal static class PageMarkup
{
    public static IEnumerable<Diagnostic> Check(FinishedSite site) =>
    [
        .. site.Pages.SelectMany(page => page.RepeatedIds.Select(id => (Page: page, Id: id)))
            .GroupBy(found => found.Id, StringComparer.Ordinal)
            .Select(group => FinishedProblems.RepeatedId(group.First().Page.File, group.Key, group.Count() - 1)),
        .. site.Pages.SelectMany(page => page.UnsizedPictures.DistinctBy(picture => picture.Url, StringComparer.Ordinal).Select(picture => (Page: page, Picture: picture)))
            .GroupBy(found => found.Picture.Url, StringComparer.Ordinal)
            .Select(group => FinishedProblems.Unsized(group.First().Page.File, group.First().Picture, group.Count() - 1)),
    ];
}
