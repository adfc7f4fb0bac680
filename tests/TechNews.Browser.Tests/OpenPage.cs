using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>A loaded page, what it asked for and what it complained of.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly Requests requests;

    internal OpenPage(IPage page, Requests requests)
    {
        this.requests = requests;
        Page = page;
        page.Console += (_, message) =>
        {
            // The answer 404 of the page that says "not found" is reported here too, and is right.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404 (Not Found)", StringComparison.Ordinal))
                complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, and uncaught exceptions.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>URLs on other servers that were asked for.</summary>
    public IReadOnlyCollection<string> Foreign => requests.Foreign;

    /// <summary>URLs of the site itself that do not exist, the page excepted.</summary>
    public IReadOnlyCollection<string> Missing => requests.Missing;

    /// <summary>Paths of the site's files that were asked for, with their sizes in bytes.</summary>
    public IReadOnlyCollection<(string Path, long Bytes)> Answered => requests.Answered;

    /// <summary>Runs a script that returns a list of texts.</summary>
    public Task<string[]> List(string script) => Page.EvaluateAsync<string[]>(script);

    public async ValueTask DisposeAsync() => await Page.Context.End();
}
