using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>
/// Chromium forgets that a page is to be closed where that meets a new document of it, and says that it is closed: https://issues.chromium.org/issues/536385539.
/// Who waits for the end of such a page waits for ever.
/// </summary>
internal static class Closing
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Ends a context whose pages load nothing more of their own accord.</summary>
    /// <exception cref="TimeoutException">It did not end within a minute.</exception>
    public static async Task End(this IBrowserContext context)
    {
        foreach (var page in context.Pages) await Leave(page);
        await context.CloseAsync().WaitAsync(Patience);
    }

    // What was on its way gives way to the blank page, which has come when this returns.
    private static async Task Leave(IPage page)
    {
        try
        {
            await page.GotoAsync("about:blank");
        }
        catch (PlaywrightException)
        {
            // The page was on its way to another one, which came instead.
        }
    }
}
