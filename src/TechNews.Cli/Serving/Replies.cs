using Microsoft.AspNetCore.Http;

namespace TechNews.Cli.Serving;

/// <summary>Writes answers as HTTP (RFC 9110).</summary>
internal static class Replies
{
    public static async Task Reply(HttpContext context, ServedSite site, bool anyHost)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!anyHost && !HostNames.IsLoopback(context.Request.Host))
        {
            await Plain(context, StatusCodes.Status403Forbidden, "This preview answers to localhost only; --bind opens it.\n");
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await Plain(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.\n");
        }
        else
        {
            await Reply(context, site.Answer(context.Request.Path.Value ?? "/"));
        }
    }

    private static Task Reply(HttpContext context, Answer answer)
    {
        switch (answer)
        {
            case Answer.Moved moved:
                // Temporary: a browser keeps a permanent one for localhost, whatever is served there tomorrow.
                context.Response.Redirect(new PathString(moved.Path).ToUriComponent() + context.Request.QueryString, permanent: false);
                return Task.CompletedTask;
            case Answer.Content content:
                return Content(context, content);
            default:
                return Plain(context, StatusCodes.Status404NotFound, "Not found.\n");
        }
    }

    private static async Task Content(HttpContext context, Answer.Content content)
    {
        var response = context.Response;
        response.Headers.ETag = content.Tag;
        if (content.Status == StatusCodes.Status200OK && Matches(context.Request, content.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = content.Status;
        response.ContentType = content.Type;
        var body = content.Body.Read();
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static bool Matches(HttpRequest request, string tag)
    {
        foreach (var value in request.Headers.IfNoneMatch)
        {
            foreach (var one in (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                var bare = one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one;
                if (bare is "*" || string.Equals(bare, tag, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static async Task Plain(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = text.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
