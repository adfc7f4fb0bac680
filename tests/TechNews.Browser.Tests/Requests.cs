using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TechNews.Browser.Tests;

/// <summary>
/// Answers requests to the site from its folder, as a static host does, with the content security policy that the site asks for, and refuses all others.
/// </summary>
internal sealed class Requests(string folder)
{
    private const string Policy = "Content-Security-Policy";

    private readonly ConcurrentQueue<string> foreign = [];
    private readonly ConcurrentQueue<string> missing = [];
    private readonly ConcurrentQueue<(string Path, long Bytes)> answered = [];

    private readonly Dictionary<string, string> headers = new(StringComparer.Ordinal)
    {
        [Policy] = File.ReadLines(Path.Combine(folder, "_headers")).First(line => line.Contains(Policy, StringComparison.Ordinal)).Split(": ", 2)[1],
    };

    public IReadOnlyCollection<string> Foreign => foreign;

    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>Files of the site that were asked for, with their sizes.</summary>
    public IReadOnlyCollection<(string Path, long Bytes)> Answered => answered;

    public Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        if (!route.Request.Url.StartsWith(BrowserSession.Origin + "/", StringComparison.Ordinal))
        {
            foreign.Enqueue(route.Request.Url);
            return route.AbortAsync();
        }

        var path = Path.Combine(folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/'));
        if (url.AbsolutePath.EndsWith('/')) path = Path.Combine(path, "index.html");
        if (File.Exists(path))
        {
            answered.Enqueue((url.AbsolutePath, new FileInfo(path).Length));
            return route.FulfillAsync(new() { Path = path, ContentType = ContentType(path), Headers = headers });
        }

        if (!route.Request.IsNavigationRequest) missing.Enqueue(route.Request.Url);
        return route.FulfillAsync(new() { Status = 404, Path = Path.Combine(folder, "404.html"), ContentType = "text/html; charset=utf-8" });
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };
}
