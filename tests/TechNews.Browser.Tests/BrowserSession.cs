using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>One browser and one build of the sample site, shared by all facts.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    /// <summary>The site is not served: the browser's requests to this address are answered from its files.</summary>
    public const string Origin = "https://technews.example";

    private SampleSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null) return;
        if (Chromium.Path is null) throw new InvalidOperationException("CI=true, and there is no Chromium on this machine");
        site = SampleSite.Build();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        site?.Dispose();
    }

    /// <summary>A browser context of its own, with nothing of the others' in it.</summary>
    public Task<IBrowserContext> Context() => browser!.NewContextAsync();

    /// <summary>Opens the page of a kind in a browser context of its own and waits until it has loaded.</summary>
    public Task<OpenPage> Open(string kind, BrowserNewContextOptions? options = null) =>
        Open(site!.Folder, PageKinds.Path(kind, site.Folder), options);

    /// <summary>Opens a page of any built site, as <see cref="Open(string, BrowserNewContextOptions?)"/> does.</summary>
    /// <param name="folder">Of the built site.</param>
    /// <param name="path">The URL's path and query.</param>
    public async Task<OpenPage> Open(string folder, string path, BrowserNewContextOptions? options = null)
    {
        var context = await browser!.NewContextAsync(options ?? new());
        var requests = new Requests(folder);
        await context.RouteAsync("**/*", requests.Answer);
        var page = await context.NewPageAsync();
        var open = new OpenPage(page, requests);
        await page.GotoAsync(Origin + path, new() { WaitUntil = WaitUntilState.Load });
        return open;
    }
}
