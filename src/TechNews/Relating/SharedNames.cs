using System.Collections.Immutable;
using TechNews.Diagnostics;

namespace TechNews.Relating;

/// <summary>URLs and ids that two sources claim.</summary>
internal static class SharedNames
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<MadeStory> stories, ImmutableArray<PublishedPage> pages)
    {
        var claims = stories.Select(one => new Claim(one.Story.Url, one.Story.Article.UrlAt))
            .Concat(pages.Select(page => new Claim(page.Url, page.Page.Url?.At ?? page.Page.TitleAt)));
        var ids = stories.Select(one => new Claim(one.Story.Article.Front.Id ?? one.Story.Article.Id, one.Story.Article.TitleAt));
        return Pairs(claims, RelatingProblems.DuplicateUrl).Concat(Pairs(ids, RelatingProblems.DuplicateId));
    }

    private static IEnumerable<Diagnostic> Pairs(
        IEnumerable<Claim> claims, Func<string, SourceLocation, SourceLocation, Diagnostic> problem) =>
        from claimants in claims.GroupBy(claim => claim.Name, claim => claim.At, StringComparer.Ordinal)
        where claimants.Skip(1).Any()
        let ordered = claimants.OrderBy(at => at.Path, StringComparer.Ordinal).ToList()
        from later in ordered.Skip(1)
        select problem(claimants.Key, later, ordered[0]);

    private sealed record Claim(string Name, SourceLocation At);
}
