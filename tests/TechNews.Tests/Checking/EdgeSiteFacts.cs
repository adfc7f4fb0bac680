using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using TechNews.Diagnostics;
using TechNews.Loading;

namespace TechNews.Tests.Checking;

/// <summary>Sites that lack nearly everything are checked whole: every output is still valid, and every file is read by a real parser.</summary>
public sealed class EdgeSiteFacts
{
    public static TheoryData<string> Sites => ["nothing", "one article", "no image, no author", "an empty section", "a base URL with a path", "expired and unlisted", "languages and a live article"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_output_is_valid(string site)
    {
        var check = SiteCheck.Run(SiteOf(site).WithTheme(), SourceVersions.None);
        Assert.DoesNotContain(check.Findings, finding => finding.Severity == Severity.Error || finding.Code is "TN142" or "TN143" or "TN144" or "TN145" or "TN146" or "TN147" or "TN148");
        foreach (var (path, text) in OutputTexts.Of(check.Value.Tree.Files)) Read(path, text);
    }

    private static void Read(string path, string text)
    {
        if (path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal))
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XDocument.Load(reader);
        }
        else if (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".webmanifest", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(text);
        }
        else if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
            Assert.True(page.QuerySelectorAll("link[rel=canonical]").Length == (path is "404.html" ? 0 : 1), path);
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']")) JsonDocument.Parse(script.TextContent).Dispose();
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
        }
    }

    private static TestSite SiteOf(string name) => name switch
    {
        "nothing" => TestSite.Empty,
        "one article" => TestSite.WithArticle("title: One\ndate: 2026-01-01"),
        "no image, no author" => Newsroom.Of("a", "b", "c"),
        "an empty section" => Newsroom.Of("a").And("content/sections/none.yml", "title: None\n"),
        "a base URL with a path" => Newsroom.Of("a", "b").And("site.yml", "title: T\nbase_url: https://news.example/deep/paper/\ntime_zone: UTC\nindexnow: {key: abcd-1234}\nwebsub: {hub: https://hub.example/}\nllms: true\nhumans: true\n")
            .And("content/sections/s.yml", "title: S\n").Article("c", Newsroom.Noon.AddHours(-9), "section: s\naliases: [/old/, '/?p=1']\ntags: [t]"),
        "expired and unlisted" => Newsroom.Of("a").And("content/authors/ann.yml", "name: Ann\n").And("content/sections/s.yml", "title: S\n")
            .Article("old", Newsroom.Noon.AddDays(-9), $"section: s\nauthors: [ann]\ntags: [t]\nexpire_at: {Newsroom.Iso(Newsroom.Noon.AddDays(-1))}\nunpublish: noindex"),
        _ => Newsroom.Of("a").Article("de", Newsroom.Noon.AddHours(-8), "lang: de\ntranslations: {en: a}").Article("live", Newsroom.Noon.AddHours(-8), "kind: live\nupdates: [{at: 2026-01-10T09:00, title: T, text: X}, {at: 2026-01-10T09:00, text: Y}]"),
    };
}
