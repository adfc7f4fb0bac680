using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Relating;

/// <summary>URLs and ids that two sources claim.</summary>
internal static class SharedNames
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<MadeStory> stories, ImmutableArray<PublishedPage> pages)
    {
        var claims = stories.Select(one => (one.Story.Url, At: one.Story.Article.UrlAt))
            .Concat(pages.Select(page => (page.Url, At: page.Page.Url?.At ?? page.Page.TitleAt)));
        var ids = stories.Select(one => (Id: one.Story.Article.Front.Id ?? one.Story.Article.Id, At: one.Story.Article.TitleAt));
        return Pairs(claims.Select(claim => (claim.Url, claim.At)), RelatingProblems.DuplicateUrl)
            .Concat(Pairs(ids, RelatingProblems.DuplicateId));
    }

    private static IEnumerable<Diagnostic> Pairs(
        IEnumerable<(string Name, SourceLocation At)> claims, Func<string, SourceLocation, SourceLocation, Diagnostic> problem) =>
        from claimants in claims.GroupBy(claim => claim.Name, claim => claim.At, StringComparer.Ordinal)
        where claimants.Skip(1).Any()
        let ordered = claimants.OrderBy(at => at.Path, StringComparer.Ordinal).ToList()
        from later in ordered.Skip(1)
        select problem(claimants.Key, later, ordered[0]);
}
