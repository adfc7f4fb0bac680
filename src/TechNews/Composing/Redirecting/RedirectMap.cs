using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Redirecting;

/// <summary>
/// All redirects, each in one hop: from aliases of live articles, and from expired articles, which are gone or lead elsewhere.
/// An article that is not yet live says nothing.
/// </summary>
internal static class RedirectMap
{
    /// <param name="taken">What the site has, by output path, and who made it.</param>
    /// <returns>Ordered by path (ordinal).</returns>
    public static Reported<ImmutableArray<Redirect>> Of(Edition edition, IReadOnlyDictionary<string, SourceLocation> taken)
    {
        var report = new Report();
        var redirects = new Dictionary<string, Redirect>(StringComparer.Ordinal);
        foreach (var story in edition.Stories.Concat(edition.Unlisted)) AddAliases(story, edition, taken, redirects, report);
        foreach (var held in edition.HeldBack.Where(held => held.Reason == HeldBackReason.Expired)) AddExpired(held.Article, edition, taken, redirects);
        var flat = redirects.Values.Select(redirect => Flat(redirect, redirects, report)).OfType<Redirect>();
        var sorted = flat.OrderBy(redirect => redirect.From, StringComparer.Ordinal).ToImmutableArray();
        report.Add(sorted.Where(redirect => LeadsNowhere(redirect, edition, taken)).Select(ComposingProblems.Nowhere));
        return report.With(sorted);
    }

    private static void AddAliases(
        Story story, Edition edition, IReadOnlyDictionary<string, SourceLocation> taken, Dictionary<string, Redirect> redirects, Report report)
    {
        foreach (var alias in story.Article.Front.Aliases)
        {
            var from = edition.Urls.FromRoot(alias.Value);
            if (OwnerOf(from, edition, taken) is { } owner) report.Add(ComposingProblems.AliasIsTaken(alias, owner));
            else if (!redirects.TryAdd(from, new Redirect(from, story.Url, alias.At))) report.Add(ComposingProblems.TwoTargets(alias, redirects[from].At));
        }
    }

    // What lives now has the path; an expired article has it only where nobody else wants it.
    private static void AddExpired(Article article, Edition edition, IReadOnlyDictionary<string, SourceLocation> taken, Dictionary<string, Redirect> redirects)
    {
        var own = edition.Urls.Article(article);
        var target = article.Front.Unpublish.Target;
        var to = target is null ? null : target.Value.StartsWith('/') ? edition.Urls.FromRoot(target.Value) : Outside(target.Value);
        var at = target?.At ?? article.TitleAt;
        foreach (var from in article.Front.Aliases.Select(alias => edition.Urls.FromRoot(alias.Value)).Prepend(own))
        {
            if (OwnerOf(from, edition, taken) is null) redirects.TryAdd(from, new Redirect(from, to, at));
        }
    }

    // Servers' files give '$' a meaning of its own.
    private static string Outside(string url) => new Uri(url).AbsoluteUri.Replace("$", "%24", StringComparison.Ordinal);

    private static SourceLocation? OwnerOf(string url, Edition edition, IReadOnlyDictionary<string, SourceLocation> taken)
    {
        var path = edition.Urls.OutputPath(url);
        return taken.GetValueOrDefault(path) ?? taken.GetValueOrDefault(path + "/index.html");
    }

    // Null for a circle.
    private static Redirect? Flat(Redirect redirect, Dictionary<string, Redirect> redirects, Report report)
    {
        var last = redirect;
        for (var hops = 0; last.To is { } next && Next(next, redirects) is { } further; hops++)
        {
            last = further;
            if (!string.Equals(last.From, redirect.From, StringComparison.Ordinal) && hops <= redirects.Count) continue;
            report.Add(ComposingProblems.Loop(redirect, Next(redirect.To!, redirects)!.At));
            return null;
        }

        return redirect with { To = last.To };
    }

    // "/a" and "/a/" are one page to most servers.
    private static Redirect? Next(string url, Dictionary<string, Redirect> redirects) =>
        redirects.GetValueOrDefault(url) ?? redirects.GetValueOrDefault(url.EndsWith('/') ? url.TrimEnd('/') : url + "/");

    private static bool LeadsNowhere(Redirect redirect, Edition edition, IReadOnlyDictionary<string, SourceLocation> taken) =>
        redirect.To is ['/', ..] to && OwnerOf(to, edition, taken) is null;
}
