using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>What a URL as written in an article is, and how it is written into an attribute.</summary>
internal static class UrlText
{
    private static readonly string[] Allowed = ["http", "https", "mailto", "tel", "ftp"];

    /// <summary>
    /// The scheme in lower case, or null for a path of the site. Browsers skip white space and controls in front and tabs and
    /// line ends anywhere (WHATWG URL Standard, 4.4), so that <c>java\nscript:</c> is one, too.
    /// </summary>
    public static string? Scheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return null;
        var scheme = new StringBuilder(colon);
        foreach (var c in url.AsSpan(0, colon))
        {
            if (c > ' ') scheme.Append(char.ToLowerInvariant(c));
        }

        return scheme.Length > 0 ? scheme.ToString() : null;
    }

    public static bool IsAllowed(string scheme) => Array.IndexOf(Allowed, scheme) >= 0;

    /// <summary>An absolute URL, or one that takes only the scheme from the page.</summary>
    public static bool IsElsewhere(string url) => Scheme(url) is not null || url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The host of a web address in lower case without <c>www.</c>, or empty.</summary>
    public static string Host(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        if (start < 0) return "";
        var rest = url.AsSpan(start + 2);
        var end = rest.IndexOfAny("/?#\\");
        if (end >= 0) rest = rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var host = rest.ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The path without query and fragment, in lower case, for its extension.</summary>
    public static ReadOnlySpan<char> Path(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? url : url.AsSpan(0, end);
    }

    /// <summary>Writes the value of <c>href</c> or <c>src</c>: what a URL may not hold is percent-encoded, then escaped.</summary>
    public static void Write(string url, HtmlPieces html)
    {
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < url.Length;)
        {
            var run = PlainRun(url.AsSpan(i));
            if (run > 0) html.Text(url.AsSpan(i, run));
            i += run;
            if (i == url.Length) return;
            Rune.DecodeFromUtf16(url.AsSpan(i), out var rune, out var used);
            if (IsEscape(url, i)) html.Raw("%"u8);
            else foreach (var b in utf8[..rune.EncodeToUtf8(utf8)]) html.Raw($"%{b:X2}");
            i += used;
        }
    }

    private static bool IsEscape(string url, int at) =>
        url[at] == '%' && at + 2 < url.Length && char.IsAsciiHexDigit(url[at + 1]) && char.IsAsciiHexDigit(url[at + 2]);

    private static int PlainRun(ReadOnlySpan<char> url)
    {
        var i = 0;
        while (i < url.Length && url[i] is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '[' or ']' or '%')) i++;
        return i;
    }
}
