using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TechNews.Tests.Composing.Feeds;

/// <summary>
/// What the W3C feed validator documents as errors and warnings (validator.w3.org/feed/docs), held against every feed of several sites: its code is packaged
/// nowhere.
/// </summary>
public sealed partial class FeedRuleFacts
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static readonly string[] ChannelOnce = ["title", "link", "description", "language", "copyright", "lastBuildDate", "ttl"];
    private static readonly string[] ItemOnce = ["title", "link", "guid", "pubDate", "description"];

    public static TheoryData<string> Sites => ["full", "bare", "empty", "path"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Rss_breaks_no_rule(string site)
    {
        var made = Documents.Of(SiteOf(site));
        var feeds = made.Paths.Where(path => path.EndsWith("/feed.xml", StringComparison.Ordinal) || path is "feed.xml").ToArray();
        Assert.NotEmpty(feeds);
        foreach (var path in feeds)
        {
            var channel = made.Xml(path).Root!.Element("channel")!;
            foreach (var name in ChannelOnce) Assert.InRange(channel.Elements(name).Count(), name is "title" or "link" or "description" ? 1 : 0, 1);
            var self = Assert.Single(channel.Elements(Atom + "link"), link => (string?)link.Attribute("rel") is "self"); // MissingSelf, SelfDoesntMatchLocation
            Assert.Equal(Home(site) + path, (string?)self.Attribute("href"));
            Assert.Matches(LanguageRule(), (string)channel.Element("language")!); // InvalidRSSVersion, InvalidLanguage
            Assert.True(channel.Element("lastBuildDate") is not { } built || IsMailDate(built.Value));
            Assert.Equal(channel.Elements("item").Count(), channel.Elements("item").Select(item => (string)item.Element("guid")!).Distinct(StringComparer.Ordinal).Count()); // DuplicateItem
            foreach (var item in channel.Elements("item")) Rss(item);
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Atom_breaks_no_rule(string site)
    {
        var made = Documents.Of(SiteOf(site));
        foreach (var path in made.Paths.Where(path => path.EndsWith("atom.xml", StringComparison.Ordinal)))
        {
            var feed = made.Xml(path).Root!;
            foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(feed.Elements(Atom + name));
            Assert.NotEmpty(feed.Elements(Atom + "author"));
            Assert.Equal(Home(site) + path, (string?)Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") is "self").Attribute("href"));
            Assert.Null(feed.DescendantsAndSelf().Attributes(XNamespace.Xml + "base").FirstOrDefault());
            foreach (var entry in feed.Elements(Atom + "entry"))
            {
                foreach (var name in (string[])["id", "title", "updated", "published"]) Assert.Single(entry.Elements(Atom + name));
                Assert.True(Uri.IsWellFormedUriString((string)entry.Element(Atom + "id")!, UriKind.Absolute)); // InvalidFullLink
                Assert.True((DateTimeOffset)entry.Element(Atom + "updated")! >= (DateTimeOffset)entry.Element(Atom + "published")!);
                Assert.Single(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") is "alternate"); // DuplicateAtomLink
                Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty((string?)category.Attribute("term") ?? "")); // MissingAttribute
                if (entry.Element(Atom + "content") is { } content) Body(content.Value);
                Assert.True(entry.Element(Atom + "content") is not null || entry.Element(Atom + "summary") is not null);
            }

            Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "id")!).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Json_feeds_break_no_rule(string site)
    {
        var made = Documents.Of(SiteOf(site));
        foreach (var path in made.Paths.Where(path => path.EndsWith("feed.json", StringComparison.Ordinal)))
        {
            var feed = made.Json(path);
            Assert.Equal(Home(site) + path, feed.GetProperty("feed_url").GetString());
            Assert.NotEmpty(feed.GetProperty("title").GetString()!);
            foreach (var item in feed.GetProperty("items").EnumerateArray())
            {
                Assert.NotEmpty(item.GetProperty("id").GetString()!);
                Assert.True(item.TryGetProperty("content_html", out var html) || item.TryGetProperty("content_text", out _));
                if (html.ValueKind == System.Text.Json.JsonValueKind.String) Body(html.GetString()!);
                Assert.Matches(Rfc3339Rule(), item.GetProperty("date_published").GetString()!);
            }
        }
    }

    private static void Rss(XElement item)
    {
        foreach (var name in ItemOnce) Assert.InRange(item.Elements(name).Count(), name is "description" ? 0 : 1, 1);
        var guid = item.Element("guid")!;
        Assert.True((string?)guid.Attribute("isPermaLink") is "false" || Uri.IsWellFormedUriString(guid.Value, UriKind.Absolute)); // NotPermalink
        Assert.True(IsMailDate((string)item.Element("pubDate")!)); // InvalidRFC2822Date, ProblematicalRFC822Date
        Assert.Null(item.Element("author")); // An address of e-mail (InvalidContact); dc:creator stands in its place.
        var places = item.Elements().Select(element => element.Name).ToList();
        if (item.Element(Content + "encoded") is { } encoded)
        {
            Assert.True(places.IndexOf("description") >= 0 && places.IndexOf("description") < places.IndexOf(Content + "encoded")); // NeedDescriptionBeforeContent
            Body(encoded.Value);
            Assert.DoesNotContain('<', (string)item.Element("description")!); // HtmlInSummary
        }
        else if (item.Element("description") is { } description && description.Value.StartsWith('<')) Body(description.Value);

        foreach (var media in item.Elements(Media + "content"))
        {
            Assert.True(Uri.IsWellFormedUriString((string?)media.Attribute("url"), UriKind.Absolute));
            Assert.Equal("image", (string?)media.Attribute("medium"));
        }
    }

    // ContainsRelRef, SecurityRisk, SecurityRiskAttr, InvalidHTML.
    private static void Body(string html)
    {
        using var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Empty(body.QuerySelectorAll("script, style, iframe, object, embed, form, link, meta"));
        foreach (var element in body.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style");
            foreach (var name in (string[])["href", "src", "poster", "cite"])
            {
                if (element.GetAttribute(name) is { } url) Assert.True(Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" or "mailto" or "tel" or "ftp", url);
            }
        }
    }

    private static bool IsMailDate(string text) => MailDateRule().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static string Home(string site) => site is "path" ? "https://news.example/paper/" : "https://news.example/";

    private static TestSite SiteOf(string name) => name switch
    {
        "empty" => TestSite.Empty.And("content/sections/none.yml", "title: None\n"),
        "bare" => TestSite.WithArticle("title: Only\ndate: 2026-01-01", "Text.\n").And("content/sections/none.yml", "title: None\n"),
        "path" => Full().And("site.yml", "title: T\nbase_url: https://news.example/paper/\ntime_zone: Asia/Kolkata\nlanguage: pt-BR\nwebsub: {hub: https://hub.example/}\n"),
        _ => Full(),
    };

    private static TestSite Full() => TestSite.Empty
        .And("content/sections/chips.yml", "title: Chips & Dips\n").And("content/sections/none.yml", "title: None\n")
        .And("content/authors/jane.yml", "name: Jane <Doe>\n").And("content/authors/li.yml", "name: Li\n")
        .And("content/articles/a.md", "---\ntitle: \"]]> <b>A</b> & co\"\ndate: 2026-01-09T10:00+05:30\nsection: chips\nauthors: [jane, li]\ntags: [RISC-V]\nsummary: Short <i> & sweet\nimage: {src: /a.png, alt: A & B, credit: P}\n---\n" +
            "[rel](/about/) [frag](#x) ![p](/a.png)\n\n<script>alert(1)</script><iframe src=\"https://other.example/\" title=\"t\"></iframe><p onclick=\"x()\" style=\"color:red\">t</p>\n\n## X\n")
        .And("content/articles/b.md", "---\ntitle: B\ndate: 2026-01-08\nupdated: 2026-01-09\npaywall: true\n---\nFree.\n\n<!--more-->\n\nPaid.\n")
        .And("content/articles/c.md", "---\ntitle: C\ndate: 2026-01-07\nkind: live\nupdates: [{at: 2026-01-08, text: New}]\ndont_miss: true\ncorrections: [{at: 2026-01-08, kind: correction, text: Ten <b>}]\nlang: ar\n---\nText.\n")
        .And("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
        .And("content/views/2026-01-09.csv", "date,path,visitors,pageviews,source\n2026-01-09,/b/,9,9,test\n")
        .WithAsset("static/a.png", [1]);

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailDateRule();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rfc3339Rule();

    [GeneratedRegex("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageRule();
}
