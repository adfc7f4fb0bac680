using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

/// <summary>Literals that hold expressions.</summary>
internal sealed partial class Parser
{
    private ArrayExpression ParseArray()
    {
        var opening = Next();
        var items = new List<Expression>();
        var settings = Relax();
        SkipNewLines();
        while (!Current.Is("]"))
        {
            items.Add(ParseNestedExpression());
            SkipNewLines();
            if (!Current.Is("]"))
            {
                Expect(",", "or `]` after an item");
                SkipNewLines();
            }
        }

        Restore(settings);
        Next();
        return new ArrayExpression(From(opening), [.. items]);
    }

    private ObjectExpression ParseObject()
    {
        var opening = Next();
        var members = new List<(string, Expression)>();
        var settings = Relax();
        SkipNewLines();
        while (!Current.Is("}"))
        {
            members.Add(ParseObjectMember());
            SkipNewLines();
            if (!Current.Is("}"))
            {
                Expect(",", "or `}` after a member");
                SkipNewLines();
            }
        }

        Restore(settings);
        Next();
        return new ObjectExpression(From(opening), [.. members]);
    }

    private (string Name, Expression Value) ParseObjectMember()
    {
        var name = Next();
        if (name.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            throw new SyntaxException(name.Span, $"expected the name of a member but found {name.Described}", null);
        }

        if (!Accept(":"))
        {
            throw new SyntaxException(Current.Span, $"expected a colon after the member `{name.Text}` but found {Current.Described}", null);
        }

        SkipNewLines();
        return (name.Text, ParseNestedExpression());
    }

    private InterpolationExpression ParseInterpolation()
    {
        var opening = Next();
        var parts = new List<Expression>();
        while (Current.Kind is TokenKind.InterpolationText or TokenKind.HoleStart)
        {
            var token = Next();
            parts.Add(token.Kind == TokenKind.InterpolationText ? new LiteralExpression(token.Span, token.Value) : ParseHole());
        }

        if (Current.Kind != TokenKind.InterpolationEnd)
        {
            throw new SyntaxException(Current.Span, "this string is never closed", null);
        }

        Next();
        return new InterpolationExpression(From(opening), [.. parts]);
    }

    private Expression ParseHole()
    {
        var settings = Relax();
        var value = ParseNestedExpression();
        Restore(settings);
        if (Next() is { Kind: not TokenKind.HoleEnd } other)
        {
            throw new SyntaxException(other.Span, $"expected `}}` but found {other.Described}", null);
        }

        return value;
    }
}
