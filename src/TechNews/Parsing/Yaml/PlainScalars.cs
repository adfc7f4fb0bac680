using System.Text;

namespace TechNews.Parsing.Yaml;

/// <summary>Where keys and values on one line end. -1 where that is for the library to say, or where there is none.</summary>
/// <remarks>Offsets are into a text that ends where the YAML ends, and that has <see cref="AreUsual"/> characters only.</remarks>
internal static class PlainScalars
{
    // The library knows implicit keys up to 1,024 characters, the blanks before the colon with them.
    private const int MaxKeyLength = 1000;

    /// <summary>False where there are tabs, controls, other line ends than <c>\n</c>, byte order marks, or characters that no page can hold.</summary>
    public static bool AreUsual(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' or '\n' or >= '\u00A0' and not ('\u2028' or '\u2029' or '\uFEFF')) continue;
            return false;
        }

        return Characters.FirstForbidden(text) < 0;
    }

    /// <summary>The colon after the key that starts here.</summary>
    public static int Colon(ReadOnlySpan<char> text, int start)
    {
        var colon = IsQuote(At(text, start)) ? ClosingQuote(text, start) + 1 : PlainColon(text, start);
        return colon > start && colon - start <= MaxKeyLength && At(text, colon) == ':' && IsBlank(At(text, colon + 1)) ? colon : -1;
    }

    /// <summary>The quote that closes the one here; a doubled single quote does not, nor one behind a backslash in double quotes.</summary>
    public static int ClosingQuote(ReadOnlySpan<char> text, int open)
    {
        var quote = text[open];
        for (var i = open + 1; At(text, i) != '\n'; i++)
        {
            var next = At(text, i + 1);
            if (text[i] == '\\' && quote == '"')
            {
                if (next is not ('"' or '\\')) return -1;
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || next != '\'') return i;
                i++;
            }
        }

        return -1;
    }

    /// <summary>What stands between quotes, each escaped character without its escape.</summary>
    public static string Unquoted(ReadOnlySpan<char> inner, char quote)
    {
        var escape = quote == '"' ? '\\' : '\'';
        if (!inner.Contains(escape)) return inner.ToString();
        var value = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == escape) i++;
            value.Append(inner[i]);
        }

        return value.ToString();
    }

    /// <summary>The end of a value without quotes that fills the rest of its line, up to a comment.</summary>
    public static int EndOfPlain(ReadOnlySpan<char> text, int start)
    {
        if (!StartsPlain(text, start)) return -1;
        var line = Line(text, start);
        var comment = line.IndexOf(" #");
        var value = (comment < 0 ? line : line[..comment]).TrimEnd(' ');
        return value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal) ? -1 : start + value.Length;
    }

    /// <summary>The end of a value without quotes in brackets or braces: what stands there is no part of it.</summary>
    public static int EndOfItem(ReadOnlySpan<char> text, int start)
    {
        if (At(text, start) == '-' || !StartsPlain(text, start)) return -1;
        for (var i = start; At(text, i) != '\n'; i++)
        {
            if (text[i] is ',' or ']' or '}') return start + text[start..i].TrimEnd(' ').Length;
            var next = At(text, i + 1);
            if (text[i] is '[' or '{' || (text[i] == ':' && next != '/' && !char.IsAsciiLetterOrDigit(next)) || (text[i] == ' ' && next == '#')) return -1;
        }

        return -1;
    }

    /// <summary>The colon after the key that starts here in braces.</summary>
    public static int ItemColon(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (char.IsAsciiLetterOrDigit(At(text, end)) || At(text, end) is '_' or '-') end++;
        return char.IsAsciiLetter(At(text, start)) && end - start <= MaxKeyLength && At(text, end) == ':' && At(text, end + 1) == ' ' ? end : -1;
    }

    /// <summary>The character at an offset; past the end, the end of a line.</summary>
    public static char At(ReadOnlySpan<char> text, int offset) => offset < text.Length ? text[offset] : '\n';

    public static bool IsBlank(char c) => c is ' ' or '\n';

    public static bool IsQuote(char c) => c is '"' or '\'';

    /// <summary>The rest of a line, without its end.</summary>
    public static ReadOnlySpan<char> Line(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    // Words that start with '*' are left to the library, which finds the ends of such keys elsewhere.
    private static int PlainColon(ReadOnlySpan<char> text, int start)
    {
        if (At(text, start) is '-' or '.' || !StartsPlain(text, start)) return -1;
        var line = Line(text, start);
        var colon = line.IndexOf(':');
        while (colon >= 0 && colon + 1 < line.Length && line[colon + 1] != ' ') colon = NextColon(line, colon);
        if (colon < 0) return -1;
        var key = line[..colon];
        return key[^1] == ' ' || key.Contains('*') || key is "<<" || key.Contains(" #", StringComparison.Ordinal) ? -1 : start + colon;
    }

    private static int NextColon(ReadOnlySpan<char> line, int colon)
    {
        var next = line[(colon + 1)..].IndexOf(':');
        return next < 0 ? -1 : colon + 1 + next;
    }

    // A minus may start a number or a word; all else that has a meaning at the start of a value has it for the library.
    private static bool StartsPlain(ReadOnlySpan<char> text, int start) => At(text, start) switch
    {
        '-' => char.IsAsciiLetterOrDigit(At(text, start + 1)),
        '\n' or ' ' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };
}
