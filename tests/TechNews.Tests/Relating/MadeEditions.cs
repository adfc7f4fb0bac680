using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Tests.Relating;

/// <summary>A test site as an edition, and what its pages show.</summary>
internal static class MadeEditions
{
    public static Reported<Edition> Edit(this TestSite site)
    {
        var parsed = site.Parse();
        Assert.DoesNotContain(parsed.Findings, finding => finding.Severity == Severity.Error);
        return Editing.EditionOf(parsed.Value, site.Options);
    }

    public static Edition Edition(this TestSite site) => site.Edit().Value;

    /// <summary>Ids of the ranked articles, best first.</summary>
    public static string Ranked(this TestSite site) => string.Join(' ', site.Edition().MostViewed.Entries.Select(entry => entry.Story.Article.Id));

    public static PageView Page(this TestSite site, string path) =>
        SitePages.Compose(site.Edition()).Single(page => string.Equals(page.OutputPath, path, StringComparison.Ordinal)).View;

    /// <summary>The title of a block and the ids of its articles.</summary>
    public static string Said(this Block? block) =>
        block is null ? "nothing" : $"{block.Title}: {string.Join(' ', block.Cards.Select(card => card.Story.Article.Id))}";

    public static TestSite Article(this TestSite site, string id, string date, string more = "", string body = "Text.\n") =>
        site.And($"content/articles/{id}.md", $"---\ntitle: Title {id}\ndate: {date}\n{more}\n---\n{body}");

    public static TestSite Views(this TestSite site, params string[] rows) =>
        site.And("content/views/test.csv", string.Concat(rows.Select(row => row + "\n").Prepend("date,path,visitors,pageviews,source\n")));

    public static TestSite Setting(this TestSite site, string lines) => site.And("site.yml", site.Texts["site.yml"] + lines + "\n");
}
