using System.Collections.Immutable;
using System.Net;
using System.Text;
using TechNews.Cli.Printing;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Cli.Serving;

/// <summary>Pages of the preview's own, for when the site has none to show.</summary>
internal static class ProblemPage
{
    /// <summary>The site has no such page, and no page to say so.</summary>
    public static ReadOnlyMemory<byte> NotFound { get; } = Page("Not found", "<p>The site has no page at this address, and no 404 page either.</p><p><a href=\"/\">The front page</a></p>");

    /// <summary>There is no good site yet: what the terminal says, until it is mended.</summary>
    public static ReadOnlyMemory<byte> Of(ImmutableArray<Diagnostic> findings)
    {
        using var said = new StringWriter { NewLine = "\n" };
        HumanFindings.Write([.. findings.Order()], said, new Colours(on: false));
        return Page("This site has errors", $"<p>It is shown as soon as they are mended.</p><pre>{WebUtility.HtmlEncode(said.ToString())}</pre>");
    }

    private static ReadOnlyMemory<byte> Page(string title, string content)
    {
        var html = $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="{LiveFiles.StylePath}">
            <title>{title}</title>
            <body class="technews-problem">
            <h1>{title}</h1>
            {content}
            </body>
            </html>
            """;
        var none = new Answer.Content(200, "text/html", new FileContent.InMemory(default), "");
        return LiveMarkup.Into(Encoding.UTF8.GetBytes(html), none);
    }
}
