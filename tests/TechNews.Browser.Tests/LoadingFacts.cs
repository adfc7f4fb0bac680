namespace TechNews.Browser.Tests;

/// <summary>What a page asks for, and what it needs.</summary>
[Collection(BrowserFacts.Name)]
public class LoadingFacts(BrowserSession session)
{
    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task No_page_asks_another_server_for_anything(string kind)
    {
        await using var open = await session.Open(kind);
        Assert.Empty(open.Foreign);
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task No_page_asks_for_what_is_not_there_or_complains_in_the_console(string kind)
    {
        await using var open = await session.Open(kind);
        Assert.Empty(open.Missing);
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task The_same_links_are_there_without_JavaScript(string kind)
    {
        // What a reader's search finds is no part of the page as it was made.
        const string Links = "[...document.querySelectorAll('a[href]:not(.search-results a)')].map(a => a.getAttribute('href') + ' ' + a.textContent.trim()).sort()";
        await using var with = await session.Open(kind);
        await using var without = await session.Open(kind, new() { JavaScriptEnabled = false });
        var links = await without.List(Links);
        Assert.NotEmpty(links);
        Assert.Equal(links, await with.List(Links));
    }

    [BrowserTheory]
    [ClassData(typeof(PageKinds))]
    public async Task Every_image_loads(string kind)
    {
        await using var open = await session.Open(kind);
        var broken = await open.List(
            """
            async () => {
              const images = [...document.images];
              for (const image of images) image.loading = 'eager';
              await Promise.all(images.map(image => image.decode().catch(() => {})));
              return images.filter(image => image.naturalWidth === 0).map(image => image.currentSrc || image.outerHTML);
            }
            """);
        Assert.Empty(broken);
    }
}
