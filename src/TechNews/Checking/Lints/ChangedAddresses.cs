using System.Globalization;
using TechNews.Checking.Lints.Histories;
using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Checking.Lints;

/// <summary>TN107: an address under which readers had an article leads nowhere now. Git knows it: slug, date, section, file name or the site's permalinks were changed.</summary>
internal static class ChangedAddresses
{
    // Enough to see what is wrong; the way out has them all.
    private const int Shown = 5;

    public static readonly SiteLint Rule = new("TN107", Severity.Error, "Add the old address to 'aliases'", Find);

    private static IEnumerable<Remark> Find(LintedSite site)
    {
        if (!site.History.IsKnown) yield break;
        var served = ServedAddresses.Of(site.Tree, site.Edition);
        foreach (var article in site.Articles.Where(article => article.Story is not null))
        {
            var lost = site.History.Of(article.Article.Path).Where(state => state.PublicSince is not null && !served.Has(state.Address)).DistinctBy(state => state.Address, StringComparer.Ordinal).ToArray();
            if (lost.Length > 0) yield return new Remark(PlaceOf(article, lost[^1], site), Message(lost, site), Help: WayOut(article, lost));
        }
    }

    private static string Message(ArticleState[] lost, LintedSite site)
    {
        var named = string.Join(", ", lost.Take(Shown).Select(state => $"{Written(state.Address)} (public since {Day(state, site)}, commit {state.By.ShortCommit})"));
        var more = lost.Length > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {lost.Length - Shown} more") : "";
        return lost.Length == 1
            ? $"the article was at {named}, which leads nowhere now"
            : $"the article was at {named}{more}, which lead nowhere now";
    }

    private static string Day(ArticleState state, LintedSite site) =>
        site.Edition.Config.Zone.Convert(state.PublicSince!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WayOut(LintedArticle article, ArticleState[] lost)
    {
        var addresses = string.Join(", ", lost.Select(state => Written(state.Address)));
        return article.Front.Aliases.IsEmpty && article.Front.QueryAliases.IsEmpty
            ? $"Add the line `aliases: [{addresses}]` to the front matter"
            : $"Add {addresses} to 'aliases' in the front matter";
    }

    // The line that made the difference, where there is one: else the file's name or the configuration did.
    private static SourceLocation PlaceOf(LintedArticle article, ArticleState lost, LintedSite site)
    {
        var (then, now) = (lost.Article!.Front, article.Front);
        var isNamed = now.Url is not null || then.Url is not null || !string.Equals(lost.Article.Slug, article.Article.Slug, StringComparison.Ordinal);
        if (isNamed) return article.Article.UrlAt;
        if (!string.Equals(then.Section?.Value, now.Section?.Value, StringComparison.Ordinal)) return article.At("section");
        var isDated = site.Edition.Config.ArticlePermalink.Contains(":year", StringComparison.Ordinal);
        return isDated && then.Date != now.Date ? article.At("date") : article.Article.UrlAt;
    }

    /// <summary>As an editor writes it; percent-encoded where YAML or a terminal could take a character for something else.</summary>
    private static string Written(string address)
    {
        var plain = "/" + Uri.UnescapeDataString(address);
        return plain.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && UrlPath.ProblemOfPath(plain) is null ? plain : "/" + address;
    }
}
