namespace TechNews.Scriban.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Reads code up to and including its exit.</summary>
    private void ReadCode()
    {
        while (position < source.Length)
        {
            if (AtExit(out var length))
            {
                stripAfter = length == 3 ? source[position] : '\0';
                Add(TokenKind.CodeExit, position, position + length, "}}");
                position += length;
                return;
            }

            ReadToken();
        }

        stripAfter = '\0';
    }

    private bool AtExit(out int length)
    {
        length = Peek(0) is '-' or '~' ? 3 : 2;
        return braces == 0 && Peek(length - 2) == '}' && Peek(length - 1) == '}';
    }

    private void ReadToken()
    {
        var c = source[position];
        switch (c)
        {
            case '\n':
                AddOne(TokenKind.NewLine);
                break;
            case ';':
                AddOne(TokenKind.Semicolon);
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                ReadString(position, position + 1);
                break;
            case '`':
                ReadVerbatim();
                break;
            case '$':
                ReadDollar();
                break;
            case >= '0' and <= '9':
                ReadNumber();
                break;
            default:
                ReadWordOrOperator(c);
                break;
        }
    }

    private void ReadWordOrOperator(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            position++;
        }
        else if (IsWordStart(c))
        {
            ReadWord();
        }
        else
        {
            ReadOperator(c);
        }
    }

    private void AddOne(TokenKind kind)
    {
        Add(kind, position, position + 1, source[position].ToString());
        position++;
    }

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsWordPart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private int WordEnd(int from)
    {
        while (from < source.Length && IsWordPart(source[from]))
        {
            from++;
        }

        return from;
    }

    private void ReadWord()
    {
        var end = WordEnd(position);
        var word = source[position..end];
        var afterDot = tokens.Count > 0 && (tokens[^1].Is(".") || tokens[^1].Is("?."));
        if (afterDot && word is "empty" && end < source.Length && source[end] == '?')
        {
            word = "empty?";
            end++;
        }

        Add(TokenKind.Identifier, position, end, word);
        position = end;
    }

    /// <summary><c>#</c> runs to the end of the line, <c>##</c> to the next <c>##</c>; both stop before <c>}}</c>.</summary>
    private void SkipComment()
    {
        var multi = Peek(1) == '#';
        position += multi ? 2 : 1;
        while (position < source.Length && !AtCommentExit())
        {
            if (multi && At("##"))
            {
                position += 2;
                return;
            }

            if (!multi && source[position] == '\n')
            {
                return;
            }

            position++;
        }
    }

    private bool AtCommentExit() => At("}}") || At("-}}") || At("~}}");

    /// <summary><c>$</c>, <c>$$</c>, <c>$0</c>, <c>$name</c> or an interpolated string.</summary>
    private void ReadDollar()
    {
        var start = position;
        var next = Peek(1);
        if (next is '"' or '\'')
        {
            ReadInterpolation();
            return;
        }

        var end = next == '$' ? start + 2 : WordEnd(start + 1);
        var text = source[(start + 1)..end];
        var kind = text switch
        {
            "" => TokenKind.Arguments,
            "$" => TokenKind.Block,
            _ when text.All(char.IsAsciiDigit) => TokenKind.ArgumentIndex,
            _ => TokenKind.Local,
        };
        Add(kind, start, end, text);
        position = end;
    }
}
