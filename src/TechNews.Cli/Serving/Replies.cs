using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>Writes answers as HTTP (RFC 9110).</summary>
internal sealed class Replies(LiveSite live, HostNames hosts, CancellationToken end)
{
    public async Task Reply(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!hosts.Allow(context.Request.Host))
        {
            await Plain(context, StatusCodes.Status403Forbidden, "This preview does not answer to this name: open it as localhost, or start it with --bind and open it by its address.\n");
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await Plain(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.\n");
        }
        else
        {
            await Reply(context, context.Request.Path.Value ?? "/");
        }
    }

    private Task Reply(HttpContext context, string path)
    {
        if (path.StartsWith(LiveFiles.Folder, StringComparison.Ordinal)) return Own(context, path);
        if (live.Site is not { } site) return Page(context, StatusCodes.Status503ServiceUnavailable, ProblemPage.Of(live.Problems));
        switch (site.Answer(path))
        {
            case Answer.Moved moved:
                // Temporary: a browser keeps a permanent one for localhost, whatever is served there tomorrow.
                context.Response.Redirect(new PathString(moved.Path).ToUriComponent() + context.Request.QueryString, permanent: false);
                return Task.CompletedTask;
            case Answer.Content content:
                site.Headers.Apply(path, context.Response.Headers);
                return Content(context, content);
            default:
                return Page(context, StatusCodes.Status404NotFound, ProblemPage.NotFound);
        }
    }

    private Task Own(HttpContext context, string path)
    {
        if (LiveFiles.Find(path) is { } file) return File(context, file);
        if (path is not LiveFiles.EventsPath) return Plain(context, StatusCodes.Status404NotFound, "Not found.\n");
        // Pages of other sites could not read it, but they could hold connections.
        var isForeign = context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        return isForeign || HttpMethods.IsHead(context.Request.Method)
            ? Plain(context, StatusCodes.Status403Forbidden, "Only for pages of this preview.\n")
            : EventStream.Reply(context, live, end);
    }

    private static Task Page(HttpContext context, Answer.Content content)
    {
        var body = LiveMarkup.Into(content.Body.Read(), content);
        return content.Status == StatusCodes.Status200OK
            ? Bytes(context, body, content.Type, LiveMarkup.Tag(content))
            : Page(context, content.Status, body);
    }

    // What the disk holds may go away between the look and the answer.
    private static async Task Content(HttpContext context, Answer.Content content)
    {
        try
        {
            await (content.IsPage ? Page(context, content) : File(context, content));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            await Plain(context, StatusCodes.Status404NotFound, "Not found.\n");
        }
    }

    private static Task File(HttpContext context, Answer.Content content) => content.Body is FileContent.OnDisk disk
        ? TypedResults.PhysicalFile(disk.AbsolutePath, Type(context, content.Type), entityTag: Quoted(content.Tag), enableRangeProcessing: true).ExecuteAsync(context)
        : Bytes(context, content.Body.Read(), content.Type, content.Tag);

    // The framework's own: conditions, ranges and HEAD.
    private static Task Bytes(HttpContext context, ReadOnlyMemory<byte> body, string type, string tag) =>
        TypedResults.Bytes(body, Type(context, type), entityTag: Quoted(tag), enableRangeProcessing: true).ExecuteAsync(context);

    private static EntityTagHeaderValue Quoted(string tag) => new($"\"{tag}\"");

    // The site's own _headers may have said.
    private static string Type(HttpContext context, string type) => context.Response.ContentType ?? type;

    private static async Task Page(HttpContext context, int status, ReadOnlyMemory<byte> html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(html, context.RequestAborted);
    }

    private static async Task Plain(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = text.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
