using System.Net;
using System.Text;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Redirecting;

/// <summary>A page at the old path that sends readers on: for hosts that know no redirects.</summary>
internal static class RedirectStub
{
    public static IEnumerable<OutputFile> All(IEnumerable<Redirect> redirects, Edition edition) => redirects
        .Where(redirect => redirect.To is not null && IsPage(redirect.From))
        .Select(redirect => new OutputFile(PathOf(redirect, edition), new FileContent.InMemory(Html(redirect.To!, edition)), redirect.At));

    // "/feed.php" would be served as anything but HTML.
    private static bool IsPage(string from) =>
        from.EndsWith('/') || Path.GetExtension(from).ToLowerInvariant() is "" or ".html" or ".htm";

    private static string PathOf(Redirect redirect, Edition edition)
    {
        var path = edition.Urls.OutputPath(redirect.From);
        return Path.GetExtension(path).Length > 0 ? path : path + "/index.html";
    }

    private static byte[] Html(string to, Edition edition)
    {
        var link = WebUtility.HtmlEncode(to);
        var absolute = WebUtility.HtmlEncode(edition.Urls.Absolute(to));
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(edition.Config.Language)}">
            <head>
            <meta charset="utf-8">
            <title>{WebUtility.HtmlEncode(edition.Config.Title)}: this page has moved</title>
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="0; url={link}">
            <link rel="canonical" href="{absolute}">
            </head>
            <body>
            <p>This page has moved to <a href="{link}">{absolute}</a>.</p>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
