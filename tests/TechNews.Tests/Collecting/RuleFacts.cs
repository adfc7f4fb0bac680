using System.Text;
using TechNews.Collecting;
using TechNews.Collecting.Bots;
using TechNews.Parsing;

namespace TechNews.Tests.Collecting;

public sealed class RuleFacts
{
    [Theory]
    [InlineData("/chips/a-story/")]
    [InlineData("/chips/a-story")]
    [InlineData("/chips/a-story/index.html")]
    [InlineData("/chips//a-story/")]
    [InlineData("/chips/a-story/?utm_source=x&utm_medium=y")]
    [InlineData("/chips/a-story/?fbclid=abc#top")]
    [InlineData("/2019/old-name.html")]
    [InlineData("/old/name")]
    [InlineData("/chips/%61-story/")]
    [InlineData("/Chips/A-Story/")]
    [InlineData("https://news.example/chips/a-story/")]
    public void All_ways_to_an_article_are_one_path(string target) =>
        Assert.Equal(["2026-11-20,/chips/a-story/,1,1,combined"], Counted.Rows(Counted.Clean(Counted.Log(Counted.Line(target)))));

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.xml")]
    [InlineData("/chips/a-story/feed.xml")]
    [InlineData("/assets/site.css")]
    [InlineData("/wp-login.php")]
    [InlineData("/chips/%2561-story/")]
    [InlineData("/chips/../chips/a-story/")]
    [InlineData("*")]
    [InlineData("")]
    public void Nothing_but_articles_counts(string target) =>
        Assert.Equal("NotAnArticle 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(target)))));

    [Fact]
    public void Encoded_and_raw_letters_are_one_article()
    {
        var report = Counted.Clean(Counted.Log(Counted.Line("/cars/b%c3%bcro/"), Counted.Line("/cars/büro/", "192.0.2.2"), Counted.Line(@"/cars/b\xC3\xBCro/", "192.0.2.3")));
        Assert.Equal([$"2026-11-20,{Counted.Cars},3,3,combined"], Counted.Rows(report));
    }

    [Fact]
    public void A_path_that_case_alone_tells_apart_is_taken_literally()
    {
        var paths = ArticlePaths.Of([new("/a/X/", []), new("/a/x/", [])]);
        Assert.Equal("/a/X/", paths[paths.Find("/a/X/")]);
        Assert.Equal("/a/x/", paths[paths.Find("/a/x/")]);
        Assert.Equal(ArticlePaths.None, ArticlePaths.Of([new("/b/Xy/", []), new("/b/xY/", [])]).Find("/b/XY/"));
    }

    [Theory]
    [InlineData("HEAD", 200, "Method 1")]
    [InlineData("POST", 200, "Method 1")]
    [InlineData("GET", 206, "Status 1")]
    [InlineData("GET", 301, "Status 1")]
    [InlineData("GET", 404, "Status 1")]
    [InlineData("GET", 500, "Status 1")]
    [InlineData("GET", 304, "Counted 1")]
    [InlineData("GET", 200, "Counted 1")]
    public void Method_and_status_decide(string method, int status, string expected) =>
        Assert.Equal(expected, Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(method: method, status: status)))));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public void A_missing_agent_has_its_own_counter(string agent) =>
        Assert.Equal("EmptyAgent 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(agent: agent)))));

    [Fact]
    public void The_rules_are_asked_in_their_order()
    {
        // Each line breaks its rule and all later ones.
        var text = Counted.Log(
            Counted.Line("/x", "10.0.0.1", "HEAD", 404, "curl/8", "http://spam.example/"),
            Counted.Line("/x", "10.0.0.1", "GET", 404, "curl/8", "http://spam.example/"),
            Counted.Line("/x", "10.0.0.1", "GET", 200, "curl/8", "http://spam.example/"),
            Counted.Line(Counted.Chips, "10.0.0.1", "GET", 200, "curl/8", "http://spam.example/"),
            Counted.Line(Counted.Chips, "10.0.0.1", "GET", 200, Counted.Browser, "http://spam.example/"),
            Counted.Line(Counted.Chips, "10.0.0.1"),
            Counted.Line());
        var options = Counted.Options with { Internal = Networks.Read(["10.0.0.0/8"], out _)!, Spammers = Spammers.Read("# list\n\nspam.example\n") };
        Assert.Equal("Method 1, Status 1, NotAnArticle 1, Bot 1, ReferrerSpam 1, Internal 1, Counted 1", Counted.Rules(Counted.Clean(text, options)));
    }

    [Fact]
    public void Another_host_is_not_the_sites()
    {
        var lines = Counted.Log("news.example:443 " + Counted.Line(), "WWW.news.example " + Counted.Line(), "copy.example " + Counted.Line());
        var report = Counted.Clean(lines, Counted.Options with { Hosts = ["news.example", "www.news.example"] });
        Assert.Equal("Host 1, Counted 2", Counted.Rules(report)); // A visitor is one for each host.
        Assert.Equal("combined-vhost", Assert.Single(report.Inputs).Source);
    }

    [Fact]
    public void A_visitor_counts_once_per_article_and_day()
    {
        var report = Counted.Clean(Counted.Log([.. Enumerable.Repeat(Counted.Line(), 500)]));
        Assert.Equal("Repeated 499, Counted 1", Counted.Rules(report));
        Assert.Equal(["2026-11-20,/chips/a-story/,1,500,combined"], Counted.Rows(report));
    }

    [Fact]
    public void The_day_is_the_sites()
    {
        var berlin = Counted.Options with { Zone = SiteZone.Find("Europe/Berlin")! };
        var report = Counted.Clean(Counted.Log(Counted.Line(time: "20/Nov/2026:23:30:00 +0000"), Counted.Line(time: "20/Nov/2026:14:59:59 -0800")), berlin);
        Assert.Equal(["2026-11-20,/chips/a-story/,1,1,combined", "2026-11-21,/chips/a-story/,1,1,combined"], Counted.Rows(report));
    }

    [Theory]
    [InlineData(200, "Counted 200")]
    [InlineData(201, "Flood 201")]
    public void More_articles_than_a_person_reads_are_a_flood(int articles, string expected)
    {
        var paths = ArticlePaths.Of(Enumerable.Range(0, 300).Select(n => new ArticleAddress($"/a/{n}/", [])));
        var text = Encoding.UTF8.GetBytes(Counted.Log([.. Enumerable.Range(0, articles).Select(n => Counted.Line($"/a/{n}/"))]));
        var report = ViewCollector.Collect([new("log", () => new MemoryStream(text))], paths, Counted.Options).Value;
        Assert.Equal(expected, Counted.Rules(report));
    }

    [Fact]
    public void Forwarded_addresses_are_believed_only_of_trusted_proxies()
    {
        var text = Counted.Log(
            Counted.Line(address: "10.0.0.1") + " \"198.51.100.1, 10.0.0.2\"",
            Counted.Line(address: "10.0.0.1") + " \"198.51.100.2\"",
            Counted.Line(address: "203.0.113.5") + " \"198.51.100.3\"",
            Counted.Line(address: "203.0.113.5") + " \"198.51.100.4\"");
        Assert.Equal("Repeated 2, Counted 2", Counted.Rules(Counted.Clean(text)));
        var trusting = Counted.Options with { TrustedProxies = Networks.Read(["10.0.0.0/8"], out _)! };
        Assert.Equal("Repeated 1, Counted 3", Counted.Rules(Counted.Clean(text, trusting)));
    }

    [Fact]
    public void Cut_addresses_make_neighbours_one_visitor()
    {
        var text = Counted.Log(Counted.Line(address: "192.0.2.1"), Counted.Line(address: "192.0.2.200"), Counted.Line(address: "2001:db8:1:2::3"), Counted.Line(address: "2001:db8:1:9::4"));
        Assert.Equal("Counted 4", Counted.Rules(Counted.Clean(text)));
        Assert.Equal("Repeated 2, Counted 2", Counted.Rules(Counted.Clean(text, Counted.Options with { AnonymizeAddresses = true })));
    }

    [Fact]
    public void An_address_is_one_however_it_is_written() =>
        Assert.Equal("Repeated 2, Counted 1", Counted.Rules(Counted.Clean(Counted.Log(Counted.Line(), Counted.Line(address: "::ffff:192.0.2.1"), Counted.Line(address: "192.0.2.1:5123")))));

    [Fact]
    public void Rows_of_few_visitors_can_be_kept_back()
    {
        var text = Counted.Log(Counted.Line(), Counted.Line(address: "192.0.2.2"), Counted.Line("/third/"));
        var report = Counted.Clean(text, Counted.Options with { MinVisitors = 2 });
        Assert.Equal(["2026-11-20,/chips/a-story/,2,2,combined"], Counted.Rows(report));
        Assert.Equal(1, report.RowsWithheld);
    }

    [Fact]
    public void Days_can_be_left_out()
    {
        var text = Counted.Log(Counted.Line(time: "19/Nov/2026:12:00:00 +0000"), Counted.Line(), Counted.Line(time: "21/Nov/2026:12:00:00 +0000"));
        Assert.Equal("OutsideDays 2, Counted 1", Counted.Rules(Counted.Clean(text, Counted.Options with { Since = new DateOnly(2026, 11, 20), Until = new DateOnly(2026, 11, 20) })));
    }
}
