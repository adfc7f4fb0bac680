using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace TechNews.Composing.Searching;

/// <summary>The words of a body's HTML, as a reader sees them: no tag, comment or script, and nothing cut in two by an emphasis.</summary>
internal static class BodyWords
{
    private const int LongestName = 12;
    private const int LongestReference = 33; // &CounterClockwiseContourIntegral;

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
        "strong", "sub", "time", "u", "var", "wbr");

    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "canvas", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineNames = Inline.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnseenNames = Unseen.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Read(ReadOnlySpan<byte> html, WordCutter words)
    {
        while (!html.IsEmpty)
        {
            var at = html.IndexOfAny((byte)'<', (byte)'&');
            words.Add(at < 0 ? html : html[..at]);
            if (at < 0) break;
            html = html[at..];
            html = html[(html[0] == '<' ? Markup(html, words) : Reference(html, words))..];
        }

        words.Break();
    }

    // Each says how many bytes it has dealt with.
    private static int Markup(ReadOnlySpan<byte> html, WordCutter words)
    {
        if (html.StartsWith("<!--"u8)) return After(html, "-->"u8, 4);
        var isEnd = html.Length > 1 && html[1] == '/';
        var start = isEnd ? 2 : 1;
        if (html.Length <= start || !char.IsAsciiLetter((char)html[start]))
        {
            words.Break();
            return html.Length > 1 && html[1] is (byte)'!' or (byte)'?' ? After(html, ">"u8, 1) : 1;
        }

        Span<char> name = stackalloc char[LongestName];
        name = name[..NameAt(html[start..], name)];
        if (!InlineNames.Contains(name)) words.Break();
        var end = EndOfTag(html);
        return !isEnd && UnseenNames.Contains(name) ? EndOfUnseen(html, name, end) : end;
    }

    private static int NameAt(ReadOnlySpan<byte> html, Span<char> name)
    {
        var length = 0;
        while (length < name.Length && length < html.Length && char.IsAsciiLetterOrDigit((char)html[length])) name[length] = (char)html[length++];
        return length;
    }

    private static int EndOfTag(ReadOnlySpan<byte> html)
    {
        for (var i = 1; i < html.Length; i++)
        {
            if (html[i] == '>') return i + 1;
            if (html[i] is not ((byte)'"' or (byte)'\'') || html[i - 1] != '=') continue;
            var close = html[(i + 1)..].IndexOf(html[i]);
            if (close < 0) break;
            i += close + 1;
        }

        return html.Length;
    }

    private static int EndOfUnseen(ReadOnlySpan<byte> html, ReadOnlySpan<char> name, int from)
    {
        for (var i = from; i < html.Length;)
        {
            var next = html[i..].IndexOf("</"u8);
            if (next < 0) break;
            i += next;
            if (Ascii.EqualsIgnoreCase(html.Slice(i + 2, Math.Min(name.Length, html.Length - i - 2)), name)) return i;
            i += 2;
        }

        return html.Length;
    }

    private static int Reference(ReadOnlySpan<byte> html, WordCutter words)
    {
        var end = html[..Math.Min(html.Length, LongestReference)].IndexOf((byte)';');
        if (end < 0)
        {
            words.Break();
            return 1;
        }

        words.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[..(end + 1)])));
        return end + 1;
    }

    private static int After(ReadOnlySpan<byte> html, ReadOnlySpan<byte> end, int from)
    {
        var at = html[from..].IndexOf(end);
        return at < 0 ? html.Length : from + at + end.Length;
    }
}
