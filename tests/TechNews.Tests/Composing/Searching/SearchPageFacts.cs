using TechNews.Tests.Composing.Graphs;

namespace TechNews.Tests.Composing.Searching;

/// <summary>What readers and machines see of search with the default theme, on and off.</summary>
public class SearchPageFacts
{
    private static readonly TestSite Site = Newsroom.Of("a", "b").Article("c", Newsroom.Noon.AddDays(-1), "dont_miss: true");

    private static readonly BuiltPages Off = BuiltPages.Of(Site);
    private static readonly BuiltPages On = BuiltPages.Of(Site.WithSearch());

    [Fact]
    public void Without_search_there_is_no_page_form_link_or_script()
    {
        Assert.DoesNotContain(Off.Paths, path => path.Contains("search", StringComparison.Ordinal));
        Assert.All(Off.HtmlPaths, path =>
            Assert.Empty(Off.Html(path).QuerySelectorAll("form, [href*=search], [src*=search]")));
    }

    [Fact]
    public void Every_masthead_leads_to_the_page_of_search() =>
        Assert.All(On.HtmlPaths, path =>
            Assert.Single(On.Html(path).QuerySelectorAll(".masthead a[href='/search/']")));

    [Fact]
    public void The_script_is_loaded_by_the_page_of_search_alone() =>
        Assert.Equal(["search/index.html"], On.HtmlPaths.Where(path => On.Html(path).QuerySelector("script[src*='js/search.']") is not null));

    [Theory]
    [InlineData("search/index.html")]
    [InlineData("404.html")]
    public void The_form_has_a_label_and_leads_to_the_archive_where_scripts_do_not_run(string path)
    {
        var form = Assert.Single(On.Html(path).QuerySelectorAll("form"));
        Assert.Equal("/archive/", form.GetAttribute("action"));
        Assert.Equal("/search/", form.GetAttribute("data-search"));
        var field = Assert.Single(form.QuerySelectorAll("input"));
        Assert.Equal("q", field.GetAttribute("name"));
        Assert.Equal("Search Test", form.QuerySelector($"label[for='{field.Id}']")!.TextContent);
    }

    [Fact]
    public void The_page_asks_not_to_be_indexed_and_is_in_no_sitemap()
    {
        Assert.Equal("noindex", On.Html("search/index.html").QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/search/", On.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_front_page_tells_machines_how_to_search()
    {
        var action = On.Subject("index.html").GetProperty("potentialAction");
        Assert.Equal("SearchAction", action.GetProperty("@type").GetString());
        Assert.Equal("https://news.example/search/?q={search_term_string}", action.GetProperty("target").GetProperty("urlTemplate").GetString());
        Assert.Equal("required name=search_term_string", action.GetProperty("query-input").GetString());
        Assert.False(Off.Subject("index.html").TryGetProperty("potentialAction", out _));
    }

    [Fact]
    public void Other_lists_on_a_page_are_marked_for_other_search_tools_to_leave_out()
    {
        var html = On.Html("a/index.html");
        Assert.NotEmpty(html.QuerySelectorAll("main section[aria-labelledby^=block-]"));
        Assert.All(html.QuerySelectorAll("main section[aria-labelledby^=block-]"), block => Assert.True(block.HasAttribute("data-pagefind-ignore")));
    }

    [Fact]
    public void A_base_address_with_a_path_is_in_every_address_of_search()
    {
        var pages = BuiltPages.Of(Site.And("site.yml", "title: T\nbase_url: https://news.example/daily/\ntime_zone: UTC\nsearch: true\n"));
        Assert.Equal("/daily/search/", pages.Html("search/index.html").QuerySelector("form")!.GetAttribute("data-search"));
        Assert.Contains("\"/daily/a/\"", pages.Text("search/stories/0.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_called_search_and_the_page_of_search_cannot_both_be() =>
        Assert.Contains(BuiltPages.Of(Site.WithSearch().And("content/sections/search.yml", "title: Search\n")).Findings, finding => finding.Code is "TN080");

    [Fact]
    public void A_site_may_put_an_index_of_its_own_in_place()
    {
        var pages = BuiltPages.Of(Site.WithSearch().WithAsset("static/search/index.json", "{}"u8.ToArray()));
        Assert.Equal("{}", pages.Text("search/index.json"));
        Assert.Empty(pages.Findings);
    }
}
