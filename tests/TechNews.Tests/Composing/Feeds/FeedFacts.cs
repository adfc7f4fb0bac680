using System.Xml.Linq;

namespace TechNews.Tests.Composing.Feeds;

/// <summary>What feeds say, in all three formats (RSS 2.0, RFC 4287, JSON Feed 1.1).</summary>
public class FeedFacts
{
    private const string Hostile = "\"]]> </script><script>alert(1)</script> & <b> \\U0001F600 \\u05E9\\u05DC\\u05D5\\u05DD \\u2028 it's\"";
    private const string HostileTitle = "]]> </script><script>alert(1)</script> & <b> \U0001F600 שלום \u2028 it’s";

    private static TestSite Site { get; } = TestSite
        .With("content/sections/chips.yml", "title: Chips & Dips\ndescription: Silicon\n")
        .With("content/sections/empty.yml", "title: Empty\n")
        .With("content/authors/jane.yml", "name: Jane <Doe>\n")
        .With("content/authors/li.yml", "name: Li\n")
        .With("content/articles/new.md", "---\ntitle: New\ndate: 2026-01-09T10:00+02:00\nsection: chips\nauthors: [jane, li]\ntags: [RISC-V, Fab]\nsummary: Short & sweet\n---\nHello [there](#x) <img src=\"/a.png\" alt=\"\">.\n\n## X\n")
        .With("content/articles/old.md", "---\ntitle: Old\ndate: 2026-01-01\nupdated: 2026-01-02\n---\nOld text.\n")
        .WithAsset("static/a.png", [1]);

    [Fact]
    public void All_three_formats_hold_the_same_items()
    {
        var made = Documents.Of(Site);
        Assert.Empty(made.Findings);
        var rss = FeedItems.OfRss(made.Xml("feed.xml"));
        Assert.Equal(2, rss.Length);
        Assert.Equal(rss, FeedItems.OfAtom(made.Xml("atom.xml")));
        Assert.Equal(rss, FeedItems.OfJson(made.Json("feed.json")));
    }

    [Fact]
    public void An_item_has_everything_that_its_article_has()
    {
        var item = FeedItems.OfRss(Documents.Of(Site).Xml("feed.xml"))[0];
        Assert.Equal(("New", "https://news.example/chips/new/"), (item.Title, item.Url));
        Assert.Equal(new DateTimeOffset(2026, 1, 9, 8, 0, 0, TimeSpan.Zero), item.Published);
        Assert.Equal(("Jane <Doe>|Li", "Chips & Dips|RISC-V|Fab"), (item.Authors, item.Categories));
        Assert.Equal("Short & sweet", item.Summary);
        Assert.Contains("<a href=\"https://news.example/chips/new/#x\">there</a>", item.Body, StringComparison.Ordinal);
        Assert.Contains("src=\"https://news.example/a.png\"", item.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("chips/feed.xml")]
    [InlineData("empty/feed.xml")]
    [InlineData("tags/risc-v/feed.xml")]
    [InlineData("authors/jane/feed.xml")]
    public void Every_list_has_feeds_in_its_folder_which_name_themselves(string rss)
    {
        var made = Documents.Of(Site);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var folder = rss[..^"feed.xml".Length];
        var self = made.Xml(rss).Root!.Element("channel")!.Element(atom + "link")!;
        Assert.Equal(("self", "https://news.example/" + rss), ((string?)self.Attribute("rel"), (string?)self.Attribute("href")));
        var links = made.Xml(folder + "atom.xml").Root!.Elements(atom + "link").ToDictionary(link => (string)link.Attribute("rel")!, link => (string)link.Attribute("href")!);
        Assert.Equal("https://news.example/" + folder + "atom.xml", links["self"]);
        Assert.Equal("https://news.example/" + folder, links["alternate"]);
        var json = made.Json(folder + "feed.json");
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal("https://news.example/" + folder + "feed.json", json.GetProperty("feed_url").GetString());
        Assert.Equal("https://news.example/" + folder, json.GetProperty("home_page_url").GetString());
    }

    [Fact]
    public void Hostile_titles_names_and_texts_come_back_the_same_from_every_format()
    {
        var made = Documents.Of(TestSite
            .With("content/authors/evil.yml", $"name: {Hostile}\n")
            .With("content/articles/a.md", $"---\ntitle: {Hostile}\ndate: 2026-01-01\nauthors: [evil]\ntags: [{Hostile}]\nsummary: {Hostile}\n---\nText ]]> \\& `]]>`\n"));
        var rss = Assert.Single(FeedItems.OfRss(made.Xml("feed.xml")));
        Assert.Equal(HostileTitle.Replace(" \u2028 ", " ", StringComparison.Ordinal), rss.Title);
        Assert.Equal("<p>Text ]]&gt; &amp; <code>]]&gt;</code></p>\n", rss.Body);
        Assert.Equal(rss, Assert.Single(FeedItems.OfAtom(made.Xml("atom.xml"))));
        Assert.Equal(rss, Assert.Single(FeedItems.OfJson(made.Json("feed.json"))));
    }

    [Fact]
    public void Description_stands_before_the_content_and_alone_without_a_summary()
    {
        var made = Documents.Of(Site).Xml("feed.xml");
        var items = made.Root!.Element("channel")!.Elements("item").ToList();
        Assert.Equal(["description", "encoded"], items[0].Elements().Select(element => element.Name.LocalName).Where(name => name is "description" or "encoded"));
        Assert.Equal(["description"], items[1].Elements().Select(element => element.Name.LocalName).Where(name => name is "description" or "encoded"));
        Assert.Equal("<p>Old text.</p>\n", (string?)items[1].Element("description"));
    }

    [Theory]
    [InlineData("Short & sweet", "Short & sweet")]
    [InlineData("A <b> & c", "A &lt;b&gt; &amp; c")]
    [InlineData("The &amp; entity", "The &amp;amp; entity")]
    public void An_RSS_description_is_HTML_that_shows_the_summary(string summary, string html) => Assert.Equal(
        html, (string)Documents.Of(TestSite.WithArticle($"title: A\ndate: 2026-01-01\nsummary: '{summary}'")).Xml("feed.xml").Descendants("item").Single().Element("description")!);

    [Fact]
    public void An_id_survives_a_new_title_slug_section_and_scheme()
    {
        var before = Item(TestSite.WithArticle("title: A\ndate: 2026-01-01"));
        var after = Item(TestSite.WithArticle("title: B\ndate: 2026-01-05\nslug: other\nsection: chips")
            .With("content/sections/chips.yml", "title: Chips\n")
            .With("site.yml", TestSite.Config.Replace("https:", "http:", StringComparison.Ordinal)));
        Assert.NotEqual(before.Url, after.Url);
        Assert.Equal(before.Id, after.Id);
        Assert.StartsWith("urn:uuid:", before.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_the_front_matter_survives_a_move_of_the_file_and_a_URI_is_kept_as_it_is()
    {
        Assert.Equal(
            Item(TestSite.WithArticle("title: A\ndate: 2026-01-01\nid: tyre", path: "content/articles/a.md")).Id,
            Item(TestSite.WithArticle("title: A\ndate: 2026-01-01\nid: tyre", path: "content/articles/2026/b.md")).Id);
        Assert.Equal("https://old.example/?p=12", Item(TestSite.WithArticle("title: A\ndate: 2026-01-01\nid: https://old.example/?p=12")).Id);
    }

    [Fact]
    public void The_clock_alone_changes_no_byte()
    {
        var now = Documents.Of(Site);
        var later = Documents.Of(Site with { Options = Site.Options with { Now = Site.Options.Now.AddDays(400) } });
        foreach (var path in now.Paths.Where(path => Path.GetFileName(path) is "feed.xml" or "atom.xml" or "feed.json")) Assert.Equal(now.Bytes(path), later.Bytes(path));
        Assert.Contains("<lastBuildDate>Fri, 09 Jan 2026 08:00:00 +0000</lastBuildDate>", now.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_dated_by_the_newest_update()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var old = Documents.Of(Site).Xml("atom.xml").Root!.Elements(atom + "entry").Last();
        Assert.Equal("2026-01-02T00:00:00+00:00", (string?)old.Element(atom + "updated"));
        Assert.Equal("2026-01-01T00:00:00+00:00", (string?)old.Element(atom + "published"));
    }

    [Fact]
    public void Drafts_and_articles_to_come_and_retracted_ones_are_in_no_feed()
    {
        var made = Documents.Of(Site
            .And("content/articles/d.md", "---\ntitle: Secretdraft\ndate: 2026-01-01\ndraft: true\n---\n")
            .And("content/articles/f.md", "---\ntitle: Secretfuture\ndate: 2026-02-01\naliases: [/secretalias/]\n---\n")
            .And("content/articles/r.md", "---\ntitle: Retractedpiece\ndate: 2026-01-03\nsection: chips\ncorrections: [{at: 2026-01-04, kind: retraction, text: Wrong}]\n---\n"));
        Assert.DoesNotContain(made.Paths, path => made.Text(path).Contains("ecret", StringComparison.Ordinal));
        Assert.DoesNotContain(
            made.Paths.Where(path => !path.StartsWith("corrections/", StringComparison.Ordinal) && !path.StartsWith("sitemap", StringComparison.Ordinal)),
            path => made.Text(path).Contains("Retractedpiece", StringComparison.Ordinal));
        Assert.Equal("Retraction: Retractedpiece", Assert.Single(FeedItems.OfRss(made.Xml("corrections/feed.xml"))).Title);
    }

    [Fact]
    public void Behind_a_paywall_a_feed_has_only_what_stands_before_the_marker()
    {
        var made = Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01\npaywall: true", "Free.\n\n<!--more-->\n\nPaid.\n"));
        Assert.All(["feed.xml", "atom.xml", "feed.json"], path => Assert.DoesNotContain("Paid", made.Text(path), StringComparison.Ordinal));
        Assert.Equal("<p>Free.</p>\n", Assert.Single(FeedItems.OfAtom(made.Xml("atom.xml"))).Body);
    }

    [Fact]
    public void Behind_a_paywall_without_a_marker_a_feed_has_only_the_summary()
    {
        var made = Documents.Of(TestSite.WithArticle("title: A\ndate: 2026-01-01\npaywall: true\nsummary: Teaser", "Paid.\n"));
        Assert.All(["feed.xml", "atom.xml", "feed.json"], path => Assert.DoesNotContain("Paid", made.Text(path), StringComparison.Ordinal));
        Assert.Equal("Teaser", made.Json("feed.json").GetProperty("items")[0].GetProperty("content_text").GetString());
    }

    [Fact]
    public void No_feed_is_longer_than_feed_limit()
    {
        var site = TestSite.With("site.yml", TestSite.Config + "feed_limit: 3\n");
        for (var day = 1; day < 8; day++) site = site.And($"content/articles/{day}.md", $"---\ntitle: Day {day}\ndate: 2026-01-0{day}\n---\nText\n");
        Assert.Equal(["Day 7", "Day 6", "Day 5"], FeedItems.OfRss(Documents.Of(site).Xml("feed.xml")).Select(item => item.Title));
    }

    [Fact]
    public void Index_xml_is_the_same_feed_for_the_site_and_its_sections()
    {
        var made = Documents.Of(Site);
        Assert.Equal(made.Bytes("feed.xml"), made.Bytes("index.xml"));
        Assert.Equal(made.Bytes("chips/feed.xml"), made.Bytes("chips/index.xml"));
        Assert.Contains("/tags/:tag/index.xml /tags/:tag/feed.xml 301", made.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sponsored_pieces_and_corrections_are_labelled_in_feeds_too()
    {
        var made = Documents.Of(TestSite.WithArticle(
            "title: A\ndate: 2026-01-01\nsponsored: Acme & Co\ncorrections: [{at: 2026-01-02, kind: correction, text: It was <b>}, {at: 2026-01-03, kind: update, text: More}]"));
        var body = Assert.Single(FeedItems.OfAtom(made.Xml("atom.xml"))).Body!;
        Assert.StartsWith("<p><strong>Sponsored</strong> This article was paid for by Acme &amp; Co.</p>", body, StringComparison.Ordinal);
        Assert.True(body.IndexOf("It was &lt;b&gt;", StringComparison.Ordinal) < body.IndexOf("Text.", StringComparison.Ordinal));
        Assert.True(body.IndexOf("More", StringComparison.Ordinal) > body.IndexOf("Text.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_under_a_path_has_feeds_under_that_path()
    {
        var made = Documents.Of(Site.And("site.yml", TestSite.Config.Replace("example/", "example/daily/", StringComparison.Ordinal)));
        Assert.Contains("<link>https://news.example/daily/chips/new/</link>", made.Text("chips/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example/daily/chips/feed.xml\" rel=\"self\"", made.Text("chips/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_site_stands_in_place_of_a_document_of_that_name()
    {
        var made = Documents.Of(Site.WithAsset("static/feed.xml", [1]).WithAsset("static/robots.txt", [1]));
        Assert.False(made.Has("feed.xml") || made.Has("robots.txt"));
        Assert.True(made.Has("atom.xml"));
    }

    private static ReadItem Item(TestSite site) => Assert.Single(FeedItems.OfRss(Documents.Of(site).Xml("feed.xml")));
}
