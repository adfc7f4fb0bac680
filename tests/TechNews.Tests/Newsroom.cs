using System.Globalization;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Relating;

namespace TechNews.Tests;

/// <summary>Whole small sites in memory, with the default theme, at any clock.</summary>
internal static class Newsroom
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Articles of these names, each an hour older than the one before; the first is one hour old.</summary>
    public static TestSite Of(params string[] names) =>
        names.Index().Aggregate(TestSite.Empty, (site, entry) => site.Article(entry.Item, Noon.AddHours(-1 - entry.Index)));

    public static TestSite Article(this TestSite site, string name, DateTimeOffset date, string front = "", string body = "Text.") =>
        site.And($"content/articles/{name}.md", $"---\ntitle: {name}\ndate: {Iso(date)}\n{front}{(front.Length > 0 ? "\n" : "")}---\n{body}\n");

    public static TestSite Front(this TestSite site, string yaml, string name = "home") => site.And($"content/fronts/{name}.yml", yaml);

    public static TestSite At(this TestSite site, DateTimeOffset clock) => site with { Options = site.Options with { Clock = clock } };

    public static BuildInputs WithTheme(this TestSite site) => site.Inputs with { Templates = Theme.Texts, TemplateAssets = Theme.Assets };

    public static Reported<Edition> Edition(this TestSite site)
    {
        var report = new Report();
        var parsed = report.Take(site.Parse());
        return report.With(report.Take(Editing.EditionOf(parsed, site.Options)));
    }

    /// <summary>Blocks of a page with their stories: <c>hero: a | top: b, c</c>.</summary>
    public static string Blocks(this TestSite site, string url = "/")
    {
        var edition = site.Edition();
        Assert.DoesNotContain(edition.Findings, finding => finding.Severity == Severity.Error);
        return string.Join(" | ", BlocksOf(PageAt(edition.Value, url)).Select(block =>
            $"{block.Id}: {string.Join(", ", block.Cards.Select(card => card.Story.Article.Id))}"));
    }

    public static PageView PageAt(Edition edition, string url) =>
        SitePages.Compose(edition).Single(page => string.Equals(page.View.Url, url, StringComparison.Ordinal)).View;

    /// <summary>In the order of the theme's reading: whole blocks only.</summary>
    public static IEnumerable<Block> BlocksOf(PageView view) =>
        new[] { view.Lead, view.Top }.Concat(view.Strips).Concat(view.MoreBlocks)
            .Concat([view.DontMiss, view.MoreOnStory, view.MoreFromAuthor, view.Related, view.Latest, view.MostViewed]).OfType<Block>();

    /// <summary>What parsing and relating say, as <c>path:line:col: level code: message</c>.</summary>
    public static string[] EditionFindings(this TestSite site) =>
        [.. site.Edition().Findings.Order().Select(finding => $"{finding.Where}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}")];

    public static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
