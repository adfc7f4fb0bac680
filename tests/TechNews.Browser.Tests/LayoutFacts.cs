using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>What fits, at which width, in which colours, and on paper.</summary>
[Collection(BrowserFacts.Name)]
public class LayoutFacts(BrowserSession session)
{
    private const string WiderThanTheScreen =
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > width + 0.5)
            .map(e => `${e.tagName.toLowerCase()}.${e.className}: ${Math.round(e.getBoundingClientRect().right)} of ${width} px`)
            .concat(`the page: ${document.documentElement.scrollWidth} of ${width} px`);
        }
        """;

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task No_page_scrolls_sideways_on_a_small_phone(string kind)
    {
        await using var open = await session.Open(kind, BrowserFacts.SmallPhone);
        Assert.Empty(await open.List(WiderThanTheScreen));
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task No_page_scrolls_sideways_with_text_twice_as_large(string kind)
    {
        await using var open = await session.Open(kind, new() { ViewportSize = BrowserFacts.Desktop.ViewportSize, BypassCSP = true }); // The style is the test's own.
        await open.Page.AddStyleTagAsync(new() { Content = "html { font-size: 200% !important }" });
        Assert.Empty(await open.List(WiderThanTheScreen));
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task In_the_dark_a_page_is_dark_from_its_first_paint(string kind)
    {
        // Without scripts there is no second paint to mend the first one.
        await using var open = await session.Open(kind, new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Dark });
        Assert.InRange(await Lightness(open, "backgroundColor"), 0, 0.25);
        Assert.InRange(await Lightness(open, "color"), 0.7, 1);
        Assert.Equal(1, await open.Page.Locator("head meta[name=color-scheme]").CountAsync());
    }

    [BrowserFact]
    public async Task By_day_a_page_is_light()
    {
        await using var open = await session.Open("home", new() { ColorScheme = ColorScheme.Light });
        Assert.InRange(await Lightness(open, "backgroundColor"), 0.85, 1);
    }

    [BrowserTheory]
    [InlineData("home")]
    [InlineData("article")]
    public async Task Most_Viewed_is_a_list_with_visible_numerals(string kind)
    {
        await using var open = await session.Open(kind, BrowserFacts.Desktop);
        var list = open.Page.GetByRole(AriaRole.Region, new() { Name = "Most Viewed" }).Locator("ol");
        Assert.Equal(1, await list.CountAsync());
        var unnumbered = await list.EvaluateAsync<string[]>(
            """
            list => [...list.children].filter((item, i) => {
              const shown = node => node && !['none', 'normal', '""'].includes(getComputedStyle(node, '::before').content);
              const marked = getComputedStyle(item).display === 'list-item' && getComputedStyle(item).listStyleType !== 'none';
              return !(marked || shown(item) || [...item.querySelectorAll('*')].some(shown) || item.textContent.trim().startsWith(`${i + 1}`));
            }).map(item => item.textContent)
            """);
        Assert.Empty(unnumbered);
        Assert.InRange(await list.Locator("> li").CountAsync(), 3, 10);
    }

    [BrowserFact]
    public async Task A_printed_article_has_its_text_and_no_sidebars()
    {
        await using var open = await session.Open("article", BrowserFacts.Desktop);
        Assert.NotEmpty(await Shown(open));
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await Shown(open));
        Assert.True(await open.Page.Locator("h1").IsVisibleAsync());
        Assert.True(await open.Page.Locator("main p").First.IsVisibleAsync());
    }

    private static Task<string[]> Shown(OpenPage open) =>
        open.List("[...document.querySelectorAll('nav, aside, form')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))");

    /// <summary>0 is black, 1 is white; of the element that paints the whole canvas.</summary>
    private static Task<double> Lightness(OpenPage open, string property) =>
        open.Page.EvaluateAsync<double>(
            """
            property => {
              const clear = 'rgba(0, 0, 0, 0)';
              const painter = getComputedStyle(document.body)[property] === clear ? document.documentElement : document.body;
              const canvas = document.createElement('canvas').getContext('2d');
              canvas.fillStyle = getComputedStyle(painter)[property] === clear ? 'white' : getComputedStyle(painter)[property];
              canvas.fillRect(0, 0, 1, 1);
              const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
              return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
            }
            """,
            property);
}
