namespace TechNews.Collecting.Formats;

/// <summary>Parts of text lines that several formats share.</summary>
internal static class RequestText
{
    /// <summary>Takes <c>"..."</c> off the front, a backslash saving the quote behind it; false where there is none.</summary>
    public static bool TryTakeQuoted(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> inner)
    {
        inner = default;
        if (rest.IsEmpty || rest[0] != '"') return false;
        for (var at = 1; ; at++)
        {
            var quote = rest[at..].IndexOf((byte)'"');
            if (quote < 0) return false;
            at += quote;
            if (IsEscaped(rest, at)) continue;
            inner = rest[1..at];
            rest = rest[(at + 1)..];
            return true;
        }
    }

    /// <summary>Splits <c>GET /path HTTP/1.1</c>. What is not of that shape, such as a TLS greeting sent in clear, has no method.</summary>
    public static void Split(ReadOnlySpan<byte> line, ref LoggedRequest request)
    {
        var space = line.IndexOf((byte)' ');
        if (space < 0) return;
        request.Method = line[..space];
        var target = line[(space + 1)..];
        var protocol = target.LastIndexOf(" HTTP/"u8);
        request.Target = protocol < 0 ? target : target[..protocol];
    }

    /// <summary>Three digits, or false.</summary>
    public static bool TryStatus(ReadOnlySpan<byte> text, out int status)
    {
        status = 0;
        if (text.Length != 3 || text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        status = ((text[0] - '0') * 100) + ((text[1] - '0') * 10) + text[2] - '0';
        return true;
    }

    private static bool IsEscaped(ReadOnlySpan<byte> text, int quote)
    {
        var backslashes = 0;
        while (text[quote - 1 - backslashes] == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
