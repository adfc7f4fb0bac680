using TechNews.Composing;

namespace TechNews.Tests.Composing;

public class PagerFacts
{
    [Fact]
    public void The_first_page_is_the_list_itself()
    {
        var pager = new Pager(2, 3, "/chips/");
        Assert.Equal("/chips/", pager.PreviousUrl);
        Assert.Equal("/chips/page/3/", pager.NextUrl);
    }

    [Fact]
    public void The_ends_lead_nowhere()
    {
        Assert.Null(new Pager(1, 3, "/").PreviousUrl);
        Assert.Null(new Pager(3, 3, "/").NextUrl);
    }

    [Fact]
    public void A_long_list_shows_its_ends_and_the_nearest_pages() =>
        Assert.Equal([1, 48, 49, 50, 51, 52, 100], new Pager(50, 100, "/").Pages.Select(page => page.Number));
}
