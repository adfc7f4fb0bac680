using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    /// <summary>Words that end a block or go on with the statement that it belongs to.</summary>
    private static bool IsBlockWord(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "end" or "else" or "when";

    /// <summary>Statements up to a word that the caller wants, which is left for it, or to the end of the template.</summary>
    private Block ParseBlock(Func<string, bool> endsWith)
    {
        var start = Current.Span;
        var statements = new List<Statement>();
        while (Current.Kind != TokenKind.End && !gaveUp)
        {
            if (IsBlockWord(Current) && endsWith(Current.Text))
            {
                break;
            }

            if (ParseInBlock() is { } statement)
            {
                statements.Add(statement);
            }
        }

        return new Block(new Span(start.Start, Current.Span.Start), statements);
    }

    private Statement? ParseInBlock()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                Next();
                return new TextStatement(token.Span, token.Text);
            case TokenKind.CodeEnter:
                Next();
                return new CodeEdge(token.Span, token.Text);
            case TokenKind.CodeExit:
                Next();
                return new CodeEdge(token.Span, null);
            case TokenKind.NewLine or TokenKind.Semicolon:
                Next();
                return null;
            default:
                return depth == 0 ? Outermost() : Recovering(ParseStatement);
        }
    }

    /// <summary>The only place where too deep a nesting is caught: nothing after it can be understood.</summary>
    private Statement? Outermost()
    {
        try
        {
            return Recovering(ParseStatement);
        }
        catch (NestingException problem)
        {
            depth = 0;
            Report(problem.Span, $"nested more than {MaxDepth} levels deep", "split it into functions or includes");
            gaveUp = true;
            position = tokens.Count - 1;
            return null;
        }
    }

    /// <summary>The body of a statement and its <c>end</c>.</summary>
    private Block ParseBody(Token opening, Func<string, bool>? alsoEndsWith = null)
    {
        Enter();
        EndStatement();
        var body = ParseBlock(word => word is "end" || alsoEndsWith?.Invoke(word) == true);
        Leave();
        if (Current.Kind == TokenKind.End || gaveUp)
        {
            throw Unclosed(opening);
        }

        return body;
    }

    private SyntaxException Unclosed(Token opening)
    {
        var place = source.PlaceOf(opening.Span.Start);
        return new SyntaxException(
            LastToken(), $"`end` is missing: the `{opening.Text}` of line {place.Line} is never closed", $"add `end` for the `{opening.Text}` at {place.Line}:{place.Column}");
    }

    private Span LastToken()
    {
        var last = tokens[Math.Max(0, tokens.Count - 2)];
        return last.Kind == TokenKind.Text ? new Span(last.Span.End - 1, last.Span.End) : last.Span;
    }

    /// <summary>What may follow a statement: the end of the line, a semicolon or the end of the code.</summary>
    private void EndStatement()
    {
        if (!Current.EndsStatement)
        {
            throw new SyntaxException(
                Current.Span, $"found {Current.Described} where the statement should end", "start a new line or separate statements with `;`");
        }
    }

    private Span From(Token first) => new(first.Span.Start, Previous.Span.End);
}
