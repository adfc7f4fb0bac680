using System.Text;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Lexer
{
    private const int MaxInterpolation = 32;
    private int interpolation;

    private void ReadString(int start, int contentStart)
    {
        var quote = source[contentStart - 1];
        var text = new StringBuilder();
        position = contentStart;
        var wrong = false;
        while (position < source.Length && source[position] != quote)
        {
            wrong |= !ReadCharacter(text, inHoles: false);
        }

        if (position >= source.Length)
        {
            report(new Span(start, source.Length), "this string is never closed", $"close it with `{quote}`");
            Add(TokenKind.Invalid, start, source.Length, "string");
            return;
        }

        position++;
        if (wrong)
        {
            report(new Span(start, position), "this string has an unknown escape sequence", "known are \\n \\r \\t \\b \\f \\v \\0 \\\\ \\\" \\' \\xHH \\uHHHH");
        }

        Add(TokenKind.String, start, position, text.ToString(), Value.Text(text.ToString()));
    }

    /// <summary>Reads one character or escape sequence; false when the sequence is unknown.</summary>
    private bool ReadCharacter(StringBuilder text, bool inHoles)
    {
        var c = source[position++];
        if (c != '\\' || position >= source.Length)
        {
            text.Append(c);
            return true;
        }

        c = source[position++];
        switch (c)
        {
            case '\r' when Peek(0) == '\n':
                position++;
                return true;
            case '\n':
                return true;
            case 'x':
                return ReadHex(text, 2);
            case 'u':
                return ReadHex(text, 4);
            case '{' or '}' when inHoles:
                text.Append(c);
                return true;
        }

        var index = "nrtbfv0\\\"'".IndexOf(c, StringComparison.Ordinal);
        text.Append(index < 0 ? c : "\n\r\t\b\f\v\0\\\"'"[index]);
        return index >= 0;
    }

    private bool ReadHex(StringBuilder text, int digits)
    {
        var end = position;
        while (end < source.Length && end < position + digits && char.IsAsciiHexDigit(source[end]))
        {
            end++;
        }

        if (end < position + digits)
        {
            return false;
        }

        text.Append((char)Convert.ToInt32(source[position..end], 16));
        position = end;
        return true;
    }

    /// <summary>Between backticks everything is as written; two backticks are one.</summary>
    private void ReadVerbatim()
    {
        var start = position++;
        var text = new StringBuilder();
        while (position < source.Length)
        {
            if (source[position] == '`' && Peek(1) != '`')
            {
                position++;
                Add(TokenKind.String, start, position, text.ToString(), Value.Text(text.ToString()));
                return;
            }

            position += source[position] == '`' ? 1 : 0;
            text.Append(source[position++]);
        }

        report(new Span(start, source.Length), "this string is never closed", "close it with a backtick");
        Add(TokenKind.Invalid, start, source.Length, "string");
    }

    private void ReadInterpolation()
    {
        var start = position;
        var quote = source[position + 1];
        position += 2;
        if (++interpolation > MaxInterpolation)
        {
            report(new Span(start, position), $"strings are nested more than {MaxInterpolation} deep", null);
            Add(TokenKind.Invalid, start, source.Length, "string");
            position = source.Length;
            return;
        }

        Add(TokenKind.InterpolationStart, start, position, "$" + quote);
        while (position < source.Length && source[position] != quote)
        {
            ReadInterpolated(quote);
        }

        interpolation--;
        if (position >= source.Length)
        {
            report(new Span(start, source.Length), "this string is never closed", $"close it with `{quote}`");
            return;
        }

        Add(TokenKind.InterpolationEnd, position, position + 1, quote.ToString());
        position++;
    }

    private void ReadInterpolated(char quote)
    {
        if (source[position] == '{')
        {
            ReadHole();
            return;
        }

        var start = position;
        var text = new StringBuilder();
        var wrong = false;
        while (position < source.Length && source[position] != quote && source[position] != '{')
        {
            wrong |= !ReadCharacter(text, inHoles: true);
        }

        if (wrong)
        {
            report(new Span(start, position), "this string has an unknown escape sequence", null);
        }

        Add(TokenKind.InterpolationText, start, position, text.ToString(), Value.Text(text.ToString()));
    }

    private void ReadHole()
    {
        var outer = braces;
        Add(TokenKind.HoleStart, position, position + 1, "{");
        position++;
        braces = 1;
        while (position < source.Length && !(source[position] == '}' && braces == 1))
        {
            ReadToken();
        }

        braces = outer;
        Add(TokenKind.HoleEnd, position, Math.Min(position + 1, source.Length), "}");
        position = Math.Min(position + 1, source.Length);
    }
}
