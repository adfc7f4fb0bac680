using System.Text.Json;
using TechNews.Cli.Serving;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Tests.Files;

namespace TechNews.Tests.Cli.Serving;

public sealed class LiveSiteFacts
{
    private static readonly Diagnostic Wrong = Diagnostic.Error("TN012", "unknown author 'jane-do'", new SourceText("content/a.md", "authors: [jane-do]").At(1, 11, 7), "add her");

    [Fact]
    public void Only_who_looks_at_a_changed_page_loads_it_again()
    {
        var live = Served.Live(Served.Site(("a/index.html", "one"), ("b/index.html", "same")));
        var (a, b) = (Join(live, "/a/"), Join(live, "/b/"));

        live.Show(Served.Site(("a/index.html", "two"), ("b/index.html", "same")), ["content/articles/a.md"]);

        Assert.Equal(["fine", "reload"], Heard(a));
        Assert.Equal(["fine", "fine"], Heard(b));
    }

    [Fact]
    public void A_browser_that_has_an_older_page_loads_it_at_once()
    {
        var live = Served.Live(Served.Site(("a/index.html", "one")));

        Assert.Equal(["reload"], Heard(live.Join("/a/", "of-another-run")!));
        Assert.Equal(["fine"], Heard(Join(live, "/a/")));
    }

    [Fact]
    public void Problems_are_told_to_all_and_to_those_who_come_later_until_they_are_mended()
    {
        var live = Served.Live(Served.Site(("a/index.html", "one")));
        var early = Join(live, "/a/");
        live.Report([Wrong]);
        var late = Join(live, "/a/");

        live.Show(Served.Site(("a/index.html", "one")), []);

        Assert.Equal(["fine", "problems", "fine"], Heard(early));
        Assert.Equal(["problems", "fine"], Heard(late));
        Assert.Empty(live.Problems);
    }

    [Fact]
    public void The_last_good_site_stays_under_the_problems()
    {
        var good = Served.Site(("a/index.html", "one"));
        var live = Served.Live(good);

        live.Report([Wrong]);

        Assert.Same(good, live.Site);
    }

    [Fact]
    public void Problems_are_in_the_words_of_the_terminal()
    {
        var finding = JsonDocument.Parse(LiveEvent.Problems([Wrong, Wrong with { Severity = Severity.Warning }]).Data).RootElement;
        var shown = Assert.Single(finding.GetProperty("findings").EnumerateArray());

        Assert.Equal("1 error, 1 warning", finding.GetProperty("count").GetString());
        Assert.Equal("content/a.md:1:11", shown.GetProperty("place").GetString());
        Assert.Equal("error TN012: unknown author 'jane-do'", shown.GetProperty("what").GetString());
        Assert.Equal("authors: [jane-do]", shown.GetProperty("line").GetString());
        Assert.Equal("          ^^^^^^^", shown.GetProperty("carets").GetString());
        Assert.Equal("add her", shown.GetProperty("help").GetString());
    }

    [Fact]
    public void A_theme_s_style_sheet_is_exchanged_where_nothing_else_changed()
    {
        var live = Served.Live(Styled("0a1b2c3d4e", "text"));
        var browser = Join(live, "/");

        live.Show(Styled("ffffffffff", "text"), ["templates/assets/css/main.css"]);
        live.Show(Styled("eeeeeeeeee", "text"), ["templates/assets/css/main.css"]);
        live.Show(Styled("dddddddddd", "other text"), ["templates/assets/css/main.css", "content/a.md"]);

        Assert.Equal(["fine", "styles", "styles", "reload"], Heard(browser));
    }

    [Fact]
    public void The_exchange_names_the_old_sheet_and_the_new_one()
    {
        var change = new PageChange(Styled("0a1b2c3d4e", "text"), Styled("ffffffffff", "text"), []);

        var said = change.For("/", PageChange.Page(Styled("0a1b2c3d4e", "text"), "/")!.Tag);

        Assert.Contains("""[{"from":"/assets/css/main.0a1b2c3d4e.css","to":"/assets/css/main.ffffffffff.css"}]""", said!.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copied_style_sheet_is_exchanged_and_a_copied_picture_loads_the_page()
    {
        using var folder = new TempFolder().With("own.css", "a{}").With("logo.png", "logo");
        var site = new ServedSite(new OutputTree([Served.File("index.html", "text"), Served.Copy("logo.png", folder["logo.png"]), Served.Copy("own.css", folder["own.css"])]), "/");
        var live = Served.Live(site);
        var browser = Join(live, "/");

        live.Show(site, ["static/own.css"]);
        live.Show(site, ["static/logo.png"]);

        Assert.Equal(["fine", "styles", "reload"], Heard(browser));
    }

    [Fact]
    public void A_ribbon_that_comes_or_goes_loads_the_page()
    {
        var tree = Served.Tree(("a/index.html", "one"));
        var live = Served.Live(new ServedSite(tree, "/", new Dictionary<string, string> { ["a/index.html"] = "Draft" }));
        var browser = Join(live, "/a/");

        live.Show(new ServedSite(tree, "/"), ["content/articles/a.md"]);

        Assert.Equal(["fine", "reload"], Heard(browser));
    }

    [Fact]
    public void A_page_that_went_away_and_one_that_was_never_there()
    {
        var live = Served.Live(Served.Site(("a/index.html", "one"), ("index.html", "home")));
        var (a, nowhere) = (Join(live, "/a/"), live.Join("/nowhere/", "")!);

        live.Show(Served.Site(("index.html", "home")), ["content/articles/a.md"]);

        Assert.Equal(["fine", "reload"], Heard(a));
        Assert.Equal(["fine", "fine"], Heard(nowhere));
    }

    private static Browser Join(LiveSite live, string path) => live.Join(path, PageChange.Page(live.Site!, path)!.Tag)!;

    private static ServedSite Styled(string hash, string text) => Served.Site(
        ($"assets/css/main.{hash}.css", "a{}"), ("index.html", $"<link rel=stylesheet href=/assets/css/main.{hash}.css>{text}"));

    private static List<string> Heard(Browser browser)
    {
        var heard = new List<string>();
        while (browser.Events.TryRead(out var what)) heard.Add(what.Name);
        return heard;
    }
}
