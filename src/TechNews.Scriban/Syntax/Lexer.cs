namespace TechNews.Scriban.Syntax;

/// <summary>Cuts a template into tokens: text, and what stands between <c>{{</c> and <c>}}</c>.</summary>
internal sealed partial class Lexer
{
    private readonly string source;
    private readonly Action<Span, string, string?> report;
    private readonly List<Token> tokens = [];
    private int position;
    private int textStart;
    private char stripAfter;
    private int braces;

    private Lexer(string source, Action<Span, string, string?> report)
    {
        this.source = source;
        this.report = report;
    }

    /// <summary>Tokens of a template, or of bare code when <paramref name="codeOnly"/>.</summary>
    public static List<Token> Cut(string source, bool codeOnly, Action<Span, string, string?> report)
    {
        var lexer = new Lexer(source, report);
        if (codeOnly)
        {
            lexer.ReadCode();
        }
        else
        {
            lexer.ReadTemplate();
        }

        lexer.Add(TokenKind.End, source.Length, source.Length, "");
        return lexer.tokens;
    }

    private void ReadTemplate()
    {
        while (position < source.Length)
        {
            var brace = source.IndexOf('{', position);
            if (brace < 0)
            {
                break;
            }

            position = brace;
            if (At("{{"))
            {
                ReadCodeBlock();
            }
            else if (EscapeLevel() is > 0 and var level)
            {
                ReadEscapeBlock(level);
            }
            else
            {
                position++;
            }
        }

        AddText(textStart, source.Length, '\0');
    }

    private void ReadCodeBlock()
    {
        var enter = position;
        position += 2;
        var strip = StripMark();
        var indent = strip == '\0' ? IndentBefore(enter) : "";
        AddText(textStart, enter, strip);
        position += strip == '\0' ? 0 : 1;
        Add(TokenKind.CodeEnter, enter, position, indent);
        braces = 0;
        ReadCode();
        textStart = position;
    }

    private char StripMark() => position < source.Length && source[position] is '-' or '~' ? source[position] : '\0';

    /// <summary>The blanks before a code block when nothing else stands before it on its line.</summary>
    private string IndentBefore(int enter)
    {
        var line = enter == 0 ? 0 : source.LastIndexOf('\n', enter - 1) + 1;
        if (line < textStart || stripAfter == '-')
        {
            return "";
        }

        var blanks = source.AsSpan(line, enter - line);
        return blanks.TrimStart(" \t").IsEmpty ? blanks.ToString() : "";
    }

    private int EscapeLevel()
    {
        var end = position + 1;
        while (end < source.Length && source[end] == '%')
        {
            end++;
        }

        return end < source.Length && source[end] == '{' ? end - position - 1 : 0;
    }

    private void ReadEscapeBlock(int level)
    {
        var enter = position;
        AddText(textStart, enter, '\0');
        position += level + 2;
        stripAfter = StripMark();
        position += stripAfter == '\0' ? 0 : 1;
        var start = position;
        var closing = "}" + new string('%', level) + "}";
        var end = source.IndexOf(closing, start, StringComparison.Ordinal);
        if (end < 0)
        {
            report(new Span(enter, start), "this escape block is never closed", $"close it with `{closing}`");
            end = source.Length;
            closing = "";
        }

        position = textStart = end + closing.Length;
        var strip = end > start && source[end - 1] is '-' or '~' ? source[end - 1] : '\0';
        AddText(start, strip == '\0' ? end : end - 1, strip);
        stripAfter = '\0';
    }

    /// <summary>Adds text, stripped as the blocks before and after it ask.</summary>
    private void AddText(int start, int end, char stripBefore)
    {
        start = stripAfter switch
        {
            '-' => SkipWhiteSpace(start, end),
            '~' => SkipLine(start, end),
            _ => start,
        };
        while (stripBefore == '-' && end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        while (stripBefore == '~' && end > start && source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        stripAfter = '\0';
        if (end > start)
        {
            Add(TokenKind.Text, start, end, source[start..end]);
        }
    }

    private int SkipWhiteSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        return start;
    }

    private int SkipLine(int start, int end)
    {
        while (start < end && source[start] is ' ' or '\t')
        {
            start++;
        }

        start += start + 1 < end && source[start] == '\r' && source[start + 1] == '\n' ? 1 : 0;
        return start < end && source[start] == '\n' ? start + 1 : start;
    }

    private bool At(string text) => string.CompareOrdinal(source, position, text, 0, text.Length) == 0;

    private char Peek(int ahead) => position + ahead < source.Length ? source[position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end, string text, Values.Value value = default) =>
        tokens.Add(new Token(kind, new Span(start, end), text, value, start > 0 && char.IsWhiteSpace(source[start - 1])));
}
