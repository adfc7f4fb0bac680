using Microsoft.AspNetCore.Http;

namespace TechNews.Cli.Serving;

/// <summary>Tells one browser of changes for as long as it listens (HTML, 9.2 Server-sent events).</summary>
internal static class EventStream
{
    /// <summary>A line now and then, so that nobody on the way takes the connection for dead.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    /// <param name="end">The server's end.</param>
    public static async Task Reply(HttpContext context, LiveSite live, CancellationToken end)
    {
        var query = context.Request.Query;
        if (live.Join(query["page"].ToString(), query["tag"].ToString()) is not { } browser)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, end);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync("retry: 500\n\n", either.Token);
            await Tell(context.Response, browser, either.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The browser left, or the server ends: both are how this ends.
        }
        finally
        {
            live.Leave(browser);
        }
    }

    private static async Task Tell(HttpResponse response, Browser browser, CancellationToken end)
    {
        while (true)
        {
            while (browser.Events.TryRead(out var what)) await response.WriteAsync($"event: {what.Name}\ndata: {what.Data}\n\n", end);
            await response.Body.FlushAsync(end);
            var more = browser.Events.WaitToReadAsync(end).AsTask();
            while (await Task.WhenAny(more, Task.Delay(Pulse, end)) != more)
            {
                end.ThrowIfCancellationRequested();
                await response.WriteAsync(":\n\n", end);
                await response.Body.FlushAsync(end);
            }

            await more;
        }
    }
}
