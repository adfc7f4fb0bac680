using TechNews.Checking.Lints;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Tests.Checking;

/// <summary>Each rule has a text that trips it, at its place, and texts that come near and do not.</summary>
public sealed class LintFacts
{
    private const string Seventy = "Seventy characters are what a headline may have and this one has seven";
    private const string LongSentence =
        "Notwithstanding considerable international collaboration, manufacturers' extraordinarily complicated certification requirements necessitate continuous reconsideration of established organizational responsibilities";

    // Front matter: line 2 is the title, 3 the date, then what a case adds, then the defaults; the body starts two lines after.
    public static TheoryData<string, string, string, string> Tripping => new()
    {
        { "TN101", $"title: {Seventy}s", "Text.", "a.md:2:8 Warning" },
        { "TN101", $"title: {Seventy} {Seventy}", "Text.", "a.md:2:8 Error" },
        { "TN102", $"seo_title: {Seventy}", "Text.", "a.md:4:12 Warning" },
        { "TN103", "title: BATTERY PRICES FALL", "Text.", "a.md:2:8 Warning" },
        { "TN104", "title: Battery prices fall.", "Text.", "a.md:2:8 Warning" },
        { "TN105", "title: You won’t believe this battery", "Text.", "a.md:2:8 Hint" },
        { "TN106", "summary:", "Text.", "a.md:2:8 Warning" },
        { "TN108", "image: {src: p.png, credit: Jane}", "Text.", "a.md:4:14 Error" },
        { "TN108", "", "One ![](p.png) picture.", "a.md:7:5 Error" },
        { "TN108", "", "One <img src=\"p.png\"> picture.", "a.md:7:5 Error" },
        { "TN109", "", "![Big-car](big_car.png)", "a.md:7:1 Warning" },
        { "TN109", $"image: {{src: p.png, credit: Jane, alt: {Seventy} {Seventy} {Seventy}}}", "Text.", "a.md:4:14 Warning" },
        { "TN110", "image: {src: p.png, alt: A car}", "Text.", "a.md:4:14 Error" },
        { "TN111", "image: {src: small.png, alt: A car, credit: Jane}", "Text.", "a.md:4:14 Warning" },
        { "TN111", "image: {src: strip.png, alt: A car, credit: Jane}", "Text.", "a.md:4:14 Warning" },
        { "TN115", "", "## One\n\n#### Two\n\nText.", "a.md:9:1 Warning" },
        { "TN117", "", "He said \"yes and left.", "a.md:7:9 Warning" },
        { "TN117", "", "He said yes” and left.", "a.md:7:12 Warning" },
        { "TN117", "title: A \"plain headline", "Text.", "a.md:2:8 Warning" },
        { "TN120", "", "See https://other.example/x for more.", "a.md:7:5 Hint" },
        { "TN120", "", "See <https://other.example/x> for more.", "a.md:7:5 Hint" },
        { "TN121", "", "<iframe src=\"/map.html\"></iframe>", "a.md:7:1 Warning" },
        { "TN122", "authors: []", "Text.", "a.md:2:8 Warning" },
        { "TN123", "date: 2026-02-01", "Text.", "a.md:3:7 Warning" },
        { "TN124", "embargo_until: 2026-01-05", "Text.", "a.md:4:16 Warning" },
        { "TN128", "title: \"Opinion: we pay too much\"", "Text.", "a.md:2:8 Warning" },
        { "TN129", "kind: sponsored", "Text.", "a.md:4:7 Error" },
        { "TN129", "sponsored: Example Ltd", "A <a href=\"https://other.example/\" rel=\"nofollow\">shop</a>.", "a.md:8:3 Error" },
        { "TN130", "", "It was late.\n\n“We will build ten new plants by then,” and so on.", "a.md:9:1 Hint" },
        { "TN131", "", "A battery of 75kWh lasts.", "a.md:7:14 Hint" },
        { "TN131", "", "A battery of 75 kwh lasts.", "a.md:7:14 Hint" },
        { "TN132", "", "They utilise it.", "a.md:7:6 Warning" },
        { "TN133", "", $"{LongSentence}, {LongSentence}, {LongSentence}, {LongSentence}, {LongSentence}, {LongSentence}, {LongSentence}.", "a.md:2:8 Hint" },
    };

    public static TheoryData<string, string> Near => new()
    {
        { $"title: {Seventy}", "Text." },
        { "title: IBM and NASA", "Text." },
        { "title: Made in the U.S.", "Text." },
        { "title: Made by Example Inc.", "Text." },
        { "title: And then...", "Text." },
        { "image: {src: large.png, alt: A car, licence: CC0}", "Text." },
        { "", "An ornament <img src=\"p.png\" alt=\"\">, a ![car](p.png) and a ![](film.mp4)." },
        { "", "## One\n\n### Two\n\n## Three\n\nText." },
        { "", "A 5.5\" screen, \"he said\" and “no”." },
        { "", "“One paragraph, she said.\n\n“And another, she said.”" },
        { "", "See [the report](https://other.example/x), or write to <jane@news.example>." },
        { "", "<iframe src=\"/map.html\" title=\"A map\"></iframe>" },
        { "publish_at: 2026-02-01", "Text." },
        { "kind: opinion", "Text." },
        { "sponsored: Example Ltd", "A [shop](https://other.example/) and <a href=\"https://other.example/\" rel=\"sponsored noopener\">another</a>." },
        { "", "“We will build ten new plants by then,” she said." },
        { "", "A 75 kWh pack, 5G, 4K, 3D, 10x, 1080p and 3 ms; `75kWh` in code." },
        { "", "Reutilised words are not the banned one." },
        { "lang: de", "Er sagte „ja“ und ging." },
    };

    [Theory]
    [MemberData(nameof(Tripping))]
    public void A_text_trips_its_rule(string code, string front, string body, string expected) =>
        Assert.Equal([$"{code} content/articles/{expected}"], Findings(Site(front, body)), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Near))]
    public void A_text_that_comes_near_trips_none(string front, string body) => Assert.Empty(Findings(Site(front, body)));

    [Fact]
    public void Every_rule_is_tripped_above_or_below_and_has_a_level()
    {
        string[] shared = ["TN107", "TN116", "TN118", "TN119", "TN126", "TN127", "TN134", "TN135"];
        var tripped = Tripping.Select(row => (string)row[0]).Concat(shared).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(LintTable.All.Select(lint => lint.Code).Order(StringComparer.Ordinal), tripped, StringComparer.Ordinal);
        Assert.Empty(LintTable.All.Select(lint => lint.Code).Except(LintCodes.All, StringComparer.Ordinal));
    }

    [Fact]
    public void One_headline_twice_within_thirty_days_is_found_at_the_second()
    {
        var site = Site("", "Text.").And("content/articles/b.md", Article("title: A plain, headline\ndate: 2025-12-11", "Text."));
        Assert.Equal(["TN116 content/articles/a.md:2:8 Warning"], Findings(site), StringComparer.Ordinal);
        Assert.Empty(Findings(Site("", "Text.").And("content/articles/b.md", Article("date: 2025-12-09", "Text."))));
    }

    [Fact]
    public void Near_duplicates_are_found_and_other_texts_are_not()
    {
        var text = string.Concat(Enumerable.Range(1, 800).Select(i => $"word{i}{(i % 10 == 0 ? "." : "")} "));
        var other = text.Replace("word", "talk", StringComparison.Ordinal);
        var site = Site("", text).And("content/articles/b.md", Article("title: Another", text.Replace("word404 ", "changed ", StringComparison.Ordinal)));
        Assert.Equal(["TN118 content/articles/b.md:2:8 Warning"], Findings(site), StringComparer.Ordinal);
        Assert.Empty(Findings(Site("", text).And("content/articles/b.md", Article("title: Another", other))));
    }

    [Fact]
    public void Tags_used_once_and_tags_that_are_nearly_one_are_found()
    {
        var site = Site("tags: [e-sim, phones]", "Text.")
            .And("content/articles/b.md", Article("title: Two\ntags: [esim, phones]", "Text."))
            .And("content/articles/c.md", Article("title: Three\ntags: [esim, phones]", "Text."));
        Assert.Equal(["TN126 content/articles/a.md:4:8 Hint", "TN127 content/articles/a.md:4:8 Warning"], Findings(site), StringComparer.Ordinal);
    }

    [Fact]
    public void A_site_without_the_pages_of_a_publisher_is_told_which()
    {
        var site = Site("", "Text.").Without("content/pages/contact.md").Without("content/pages/ethics.md");
        Assert.Equal(["TN135 site.yml:1:1 Warning", "TN135 site.yml:1:1 Warning"], Findings(site), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("title: A \"plain\" headline", "", "typography: false", 1)]
    [InlineData("title: Intel's headline", "", "typography: false", 1)]
    [InlineData("title: A “plain” headline", "lang: de", "typography: false", 0)]
    [InlineData("title: A 5.5\" screen", "", "typography: false", 0)]
    [InlineData("title: A \"plain\" headline", "", "typography: true", 0)]
    public void Straight_quotes_in_a_headline_are_found_where_none_are_made_typographic(string title, string more, string setting, int count) =>
        Assert.Equal(
            Enumerable.Repeat("TN119 content/articles/a.md:2:8 Hint", count),
            Findings(Site($"{title}\n{more}", "Text.", setting + "\n")), StringComparer.Ordinal);

    [Fact]
    public void Levels_are_set_by_code()
    {
        Assert.Empty(Findings(Site("title: Battery prices fall.", "Text.", "lint: {TN104: off}\n")));
        Assert.Equal(["TN104 content/articles/a.md:2:8 Error"], Findings(Site("title: Battery prices fall.", "Text.", "lint: {TN104: error}\n")), StringComparer.Ordinal);
    }

    [Fact]
    public void An_unknown_code_or_level_is_an_error_with_a_suggestion() =>
        Assert.Equal(
            [
                "site.yml:4:8: error TN030: unknown key 'TN1O5' in 'lint' - did you mean 'TN105'?",
                "site.yml:4:27: error TN024: 'TN101' cannot be 'eror' - did you mean 'error'?",
            ],
            TestSite.With("site.yml", TestSite.Config + "lint: {TN1O5: off, TN101: eror}\n").Findings(), StringComparer.Ordinal);

    [Fact]
    public void What_is_not_live_yet_is_looked_at_and_a_draft_is_not()
    {
        Assert.Equal(["TN110 content/articles/a.md:5:14 Warning"], Findings(Site("publish_at: 2026-02-01\nimage: {src: p.png, alt: A car}", "Text.")), StringComparer.Ordinal);
        Assert.Empty(Findings(Site("draft: true\ntitle: BATTERY PRICES FALL", "Text.")));
    }

    private static TestSite Site(string front, string body, string lint = "lint: {banned_words: [utilise]}\n") =>
        TestSite.With("site.yml", TestSite.Config + lint)
            .And("content/authors/jane.yml", "name: Jane\n")
            .And("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
            .And("content/pages/contact.md", "---\ntitle: Contact\n---\nUs.\n")
            .And("content/pages/ethics.md", "---\ntitle: Ethics\n---\nUs.\n")
            .And("content/articles/a.md", Article(front, body));

    private static string Article(string front, string body)
    {
        string[] defaults = ["title: A plain headline", "date: 2026-01-09"];
        string[] last = ["summary: What is new.", "authors: [jane]"];
        var said = front.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] lines =
        [
            .. defaults.Select(line => Array.Find(said, own => KeyOf(own) == KeyOf(line)) ?? line),
            .. said.Where(own => !defaults.Any(line => KeyOf(line) == KeyOf(own))),
            .. last.Where(line => !said.Any(own => KeyOf(own) == KeyOf(line))),
        ];
        return $"---\n{string.Join('\n', lines)}\n---\n{body}\n";
    }

    private static string KeyOf(string line) => line.Split(':')[0];

    private static string[] Findings(TestSite site)
    {
        var inputs = site.Inputs with
        {
            Assets = [Picture("large", 1600, 900), Picture("small", 800, 450), Picture("strip", 2400, 400), Picture("p", 1600, 900), Picture("big_car", 1600, 900)],
        };
        var edition = Editing.EditionOf(TechNews.Parsing.SiteParser.Parse(inputs).Value, inputs.Options).Value;
        return [.. EditorialLints.Check(edition, TechNews.Files.OutputTree.Empty, inputs, TechNews.Loading.SourceVersions.None).Order().Select(finding => $"{finding.Code} {finding.Where} {finding.Severity}")];
    }

    private static SourceAsset Picture(string name, int width, int height) =>
        new($"content/articles/{name}.png", new FileContent.InMemory(new byte[] { 1 }), new ImageSize(width, height));
}
