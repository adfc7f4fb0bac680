using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Redirecting;

/// <summary>
/// Old addresses that only a query tells apart, such as <c>/?p=123</c>. A host of plain files looks at paths alone, so these are for servers: nginx and Caddy.
/// </summary>
internal static class QueryRedirects
{
    /// <param name="byPath">Where old paths lead, each in one hop.</param>
    /// <returns>Ordered by path and query (ordinal).</returns>
    public static Reported<ImmutableArray<Redirect>> Of(Edition edition, ImmutableArray<Redirect> byPath)
    {
        var report = new Report();
        var flat = byPath.ToDictionary(redirect => redirect.From, StringComparer.Ordinal);
        var made = new Dictionary<string, Redirect>(StringComparer.OrdinalIgnoreCase);
        foreach (var story in edition.Stories.Concat(edition.Unlisted)) Add(story.Article.Front, story.Url);
        foreach (var held in edition.HeldBack.Where(held => held.Reason == HeldBackReason.Expired))
            Add(held.Article.Front, flat.GetValueOrDefault(edition.Urls.Article(held.Article))?.To);
        ImmutableArray<Redirect> ordered = [.. made.Keys.Order(StringComparer.Ordinal).Select(from => made[from])];
        if (!ordered.IsEmpty) report.Add(ComposingProblems.QueriesOnServers(ordered.MinBy(redirect => redirect.At.Path, StringComparer.Ordinal)!, ordered.Length));
        return report.With(ordered);

        void Add(FrontMatter front, string? to)
        {
            foreach (var alias in front.QueryAliases)
            {
                var from = edition.Urls.FromRoot(alias.Path);
                if (!made.TryAdd($"{from}?{alias.Query}", new Redirect(from, to, alias.At, alias.Query)))
                    report.Add(ComposingProblems.TwoTargets(new Located<string>($"{alias.Path}?{alias.Query}", alias.At), made[$"{from}?{alias.Query}"].At));
            }
        }
    }
}
