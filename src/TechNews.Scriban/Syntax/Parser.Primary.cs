using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    /// <summary>A primary expression with its members, items and calls.</summary>
    private Expression ParsePostfix()
    {
        Enter();
        var expression = ParsePrimary();
        var passesNull = false;
        var links = 0;
        while (ParseLink(expression, ref passesNull) is { } longer)
        {
            CheckChain(++links * (MaxChain / MaxLinks));
            expression = longer;
        }

        Leave();
        return expression;
    }

    private Expression? ParseLink(Expression target, ref bool passesNull)
    {
        if (Current.Is(".") || Current.Is("?."))
        {
            return ParseMember(target, ref passesNull);
        }

        if (Current.SpaceBefore)
        {
            return target is Place place && Current.Kind == TokenKind.Operator && Current.Text is "++" or "--" ? ParseStep(target) : null;
        }

        return Current.Text switch
        {
            "[" when Current.Kind == TokenKind.Operator && target is not ArrayExpression => ParseIndex(target, passesNull),
            "(" when Current.Kind == TokenKind.Operator && target is Place && !noExplicitCall => Included(ParseExplicitCall(target)),
            "++" or "--" when Current.Kind == TokenKind.Operator => ParseStep(target),
            _ => null,
        };
    }

    private Expression Included(CallExpression call) =>
        call.Callee is VariableExpression { Name: "include" } ? ToInclude(call) : call;

    private MemberExpression ParseMember(Expression target, ref bool passesNull)
    {
        passesNull |= Next().Is("?.");
        var name = Next();
        return name.Kind == TokenKind.Identifier
            ? new MemberExpression(target.Span.To(name.Span), target, name.Text, name.Span, passesNull)
            : throw new SyntaxException(name.Span, $"expected the name of a member but found {name.Described}", null);
    }

    private IndexExpression ParseIndex(Expression target, bool passesNull)
    {
        Next();
        var settings = Relax();
        SkipNewLines();
        var index = ParseNestedExpression();
        SkipNewLines();
        Restore(settings);
        Expect("]", "after the index");
        return new IndexExpression(target.Span.To(Previous.Span), target, index, passesNull);
    }

    private StepExpression ParseStep(Expression target)
    {
        var op = Next();
        return new StepExpression(target.Span.To(op.Span), StepTarget(target, op), op.Text is "++" ? 1 : -1, returnsOld: true);
    }

    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                Next();
                return new LiteralExpression(token.Span, token.Value);
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.Identifier:
                return ParseIdentifier();
            case TokenKind.Local:
                Next();
                return new LocalExpression(token.Span, token.Text, context.LocalSymbols.Intern(token.Text));
            case TokenKind.Arguments:
                Next();
                return new ArgumentsExpression(token.Span);
            case TokenKind.ArgumentIndex:
                Next();
                return new ArgumentExpression(token.Span, ArgumentExpression.IndexOf(token.Text));
            case TokenKind.Block:
                Next();
                return new BlockExpression(token.Span);
            default:
                return ParseBracketed(token);
        }
    }

    private Expression ParseBracketed(Token token) => token.Kind == TokenKind.Operator
        ? token.Text switch
        {
            "(" => ParseNested(),
            "[" => ParseArray(),
            "{" => ParseObject(),
            _ => throw NoExpression(token),
        }
        : throw NoExpression(token);

    private static SyntaxException NoExpression(Token token) => new(token.Span, $"expected an expression but found {token.Described}", null);

    private Expression ParseIdentifier()
    {
        if (Current.Text is "for" or "while" or "tablerow" && Peek().Is("."))
        {
            return ParseLoopFact();
        }

        if (Current.Text is "do" && (Peek().EndsStatement || Peek().Is("(")))
        {
            return ParseAnonymousRelaxed();
        }

        var token = Next();
        return token.Text switch
        {
            "true" => new LiteralExpression(token.Span, Value.True),
            "false" => new LiteralExpression(token.Span, Value.False),
            "null" => new LiteralExpression(token.Span, Value.Null),
            "empty" => new LiteralExpression(token.Span, Value.Empty),
            "this" => new ThisExpression(token.Span),
            _ => new VariableExpression(token.Span, token.Text, context.Symbols.Intern(token.Text)),
        };
    }

    private AnonymousFunction ParseAnonymousRelaxed()
    {
        var settings = Relax();
        var function = ParseAnonymous();
        Restore(settings);
        return function;
    }

    private NestedExpression ParseNested()
    {
        var opening = Next();
        var settings = Relax();
        var inner = ParseNestedExpression();
        Restore(settings);
        Expect(")", "to close the parenthesis");
        return new NestedExpression(From(opening), inner);
    }

    /// <summary>An expression within brackets, where an assignment is a mistake.</summary>
    private Expression ParseNestedExpression() => ParseCondition();
}
