using System.Net;
using System.Text;

namespace TechNews.Cli.Serving;

/// <summary>What a page gets on its way to the browser, and only there: the script that hears of changes, and a ribbon.</summary>
internal static class LiveMarkup
{
    /// <summary>The page with both before the end of its body. What is no whole document, such as a snippet that a script fetches, stays as it is.</summary>
    public static ReadOnlyMemory<byte> Into(ReadOnlyMemory<byte> page, Answer.Content content)
    {
        if (!IsDocument(page.Span)) return page;
        var at = EndOfBody(page.Span);
        var own = Encoding.UTF8.GetBytes(Of(content));
        var whole = new byte[page.Length + own.Length];
        page.Span[..at].CopyTo(whole);
        own.CopyTo(whole, at);
        page.Span[at..].CopyTo(whole.AsSpan(at + own.Length));
        return whole;
    }

    /// <summary>The tag of the page with what was added, which another version of the tool may add otherwise.</summary>
    public static string Tag(Answer.Content content) =>
        $"{content.Tag}-{Files.ContentHash.Of(Encoding.UTF8.GetBytes(Of(content))).ToString()[..10]}";

    private static string Of(Answer.Content content)
    {
        var script = $"""<script src="{LiveFiles.ScriptPath}" integrity="{LiveFiles.ScriptIntegrity}" data-tag="{content.Tag}" async></script>""";
        if (content.Ribbon is not { } ribbon) return script;
        return $"""<link rel="stylesheet" href="{LiveFiles.StylePath}"><p class="technews-ribbon" role="note">{WebUtility.HtmlEncode(ribbon)}</p>{script}""";
    }

    private static bool IsDocument(ReadOnlySpan<byte> page) =>
        page.IndexOf("</body"u8) >= 0 || page.IndexOf("<html"u8) >= 0 || page.IndexOf("<!doctype"u8) >= 0 || page.IndexOf("<!DOCTYPE"u8) >= 0 || page.IndexOf("<HTML"u8) >= 0;

    private static int EndOfBody(ReadOnlySpan<byte> page)
    {
        var end = page.LastIndexOf("</body"u8);
        if (end < 0) end = page.LastIndexOf("</BODY"u8);
        return end < 0 ? page.Length : end;
    }
}
