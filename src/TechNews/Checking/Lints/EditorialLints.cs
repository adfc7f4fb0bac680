using System.Collections.Immutable;
using TechNews.Checking.Lints.Histories;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Checking.Lints;

/// <summary>All rules over all articles that are live or will be.</summary>
public static class EditorialLints
{
    /// <summary>Whether any rule would look at earlier texts.</summary>
    public static bool LookBack(SiteConfig config) => config.Lint.AnyOf(ChangedAddresses.Rule.Code, UnsaidChanges.Rule.Code);

    /// <summary>Findings with the weights of site.yml, in the order of the articles.</summary>
    /// <param name="tree">What was made of the edition.</param>
    /// <param name="versions">The site's earlier texts; without them the rules about changes find nothing.</param>
    public static ImmutableArray<Diagnostic> Check(Edition edition, OutputTree tree, BuildInputs inputs, SourceVersions versions)
    {
        var settings = edition.Config.Lint;
        ArticleLint[] lints = [.. LintTable.OfArticles.Where(lint => !IsOff(lint))];
        var articles = LintedSite.ArticlesOf(edition, inputs);
        var found = new Diagnostic[articles.Length][];
        var fingerprints = new ulong?[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            // A reading of its own: the syntax trees of all articles together would be large.
            var article = articles[i].Anew();
            found[i] = [.. lints.SelectMany(lint => lint.Find(article).Select(lint.Finding))];
            fingerprints[i] = SimHash.Of(article);
        });

        var site = new LintedSite(edition, inputs, articles, [.. fingerprints])
        {
            Tree = tree,
            History = SiteHistory.Of(versions, edition.Config, inputs, articles.Select(article => article.Article.Path)),
        };
        var shared = LintTable.OfSites.Where(lint => !IsOff(lint)).SelectMany(lint => lint.Find(site).Select(lint.Finding));
        return [.. settings.Weigh(found.SelectMany(findings => findings).Concat(shared))];

        bool IsOff(Lint lint) => settings.Levels.TryGetValue(lint.Code, out var level) && level is null;
    }
}
