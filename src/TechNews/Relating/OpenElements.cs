namespace TechNews.Relating;

/// <summary>Finds where the outermost element begins that a piece of HTML leaves open.</summary>
internal static class OpenElements
{
    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>The length of the piece where every element in it is closed.</summary>
    public static int OutermostStart(ReadOnlySpan<byte> html)
    {
        var (depth, outermost) = (0, html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<') continue;
            var start = i;
            i = End(html, start);
            if (start + 1 >= html.Length) break;
            if (html[start + 1] == '/')
            {
                depth = Math.Max(0, depth - 1);
                if (depth == 0) outermost = html.Length;
            }
            else if (char.IsAsciiLetter((char)html[start + 1]) && !IsVoid(html[(start + 1)..]) && !ClosesItself(html, i))
            {
                if (depth == 0) outermost = start;
                depth++;
            }
        }

        return outermost;
    }

    // The last byte of a tag or comment; a '>' inside a quoted value ends nothing.
    private static int End(ReadOnlySpan<byte> html, int start)
    {
        if (html[start..].StartsWith("<!--"u8))
        {
            var end = html[start..].IndexOf("-->"u8);
            return end < 0 ? html.Length - 1 : start + end + 2;
        }

        byte quote = 0;
        for (var i = start + 1; i < html.Length; i++)
        {
            if (quote == 0 && html[i] == '>') return i;
            if (html[i] == quote) quote = 0;
            else if (quote == 0 && html[i] is ((byte)'"' or (byte)'\'')) quote = html[i];
        }

        return html.Length - 1;
    }

    private static bool IsVoid(ReadOnlySpan<byte> fromName)
    {
        var length = fromName.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        var name = System.Text.Encoding.ASCII.GetString(length < 0 ? fromName : fromName[..length]);
        return Void.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    // Inside SVG, "<path/>" is a whole element.
    private static bool ClosesItself(ReadOnlySpan<byte> html, int end) => html[end] == '>' && html[end - 1] == '/';
}
