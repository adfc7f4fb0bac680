using TechNews.Scriban.Tree;

namespace TechNews.Scriban.Syntax;

internal sealed partial class Parser
{
    private Statement? ParseStatement()
    {
        var statement = Current.Kind == TokenKind.Identifier ? ParseKeyword() : null;
        statement ??= ParseExpressionStatement();
        EndStatement();
        return statement;
    }

    private Statement? ParseKeyword() => Current.Text switch
    {
        "for" or "while" or "tablerow" when Peek().Is(".") => null,
        "if" => ParseIf(),
        "for" => ParseFor(LoopKind.For),
        "tablerow" => ParseFor(LoopKind.TableRow),
        "while" => ParseWhile(),
        "case" => ParseCase(),
        "func" => ParseFunction(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        "break" => ParseJump(Flow.Break),
        "continue" => ParseJump(Flow.Continue),
        "ret" => ParseReturn(),
        "end" => throw Stray(new Span(Current.Span.End - 1, Current.Span.End), "`end` has nothing to close"),
        "else" => throw Stray(Current.Span, "`else` belongs to no `if`, `case` or `for`"),
        "when" => throw Stray(Current.Span, "`when` belongs to no `case`"),
        _ => null,
    };

    private static SyntaxException Stray(Span span, string message) => new(span, message, null);

    private IfStatement ParseIf()
    {
        var opening = Next();
        var branches = new List<(Expression, Block)>();
        Block? otherwise = null;
        var condition = ParseCondition();
        var body = ParseBody(opening, word => word is "else");
        branches.Add((condition, body));
        while (Current.IsWord("else"))
        {
            Next();
            if (Current.IsWord("if"))
            {
                Next();
                condition = ParseCondition();
                branches.Add((condition, ParseBody(opening, word => word is "else")));
                continue;
            }

            otherwise = ParseBody(opening);
        }

        Next();
        return new IfStatement(From(opening), [.. branches], otherwise);
    }

    /// <summary>An expression where an assignment makes no sense.</summary>
    private Expression ParseCondition()
    {
        var expression = ParseExpression();
        return Current.Kind == TokenKind.Operator && IsAssignment(Current.Text)
            ? throw new SyntaxException(expression.Span, "an assignment can only be a statement of its own", Current.Is("=") ? "compare with `==`" : null)
            : expression;
    }

    private WhileStatement ParseWhile()
    {
        var opening = Next();
        var condition = ParseCondition();
        var body = ParseBody(opening);
        Next();
        return new WhileStatement(opening.Span, condition, body);
    }

    private CaseStatement ParseCase()
    {
        var opening = Next();
        var subject = ParseCondition();
        var branches = new List<(Expression[], Block)>();
        Block? otherwise = null;
        ParseBody(opening, word => word is "when" or "else"); // What stands before the first `when` is ignored.
        while (!Current.IsWord("end"))
        {
            if (Next().IsWord("else"))
            {
                otherwise = ParseBody(opening, word => word is "when" or "else");
                continue;
            }

            var values = ParseWhenValues();
            branches.Add((values, ParseBody(opening, word => word is "when" or "else")));
        }

        Next();
        return new CaseStatement(From(opening), subject, [.. branches], otherwise);
    }

    private Expression[] ParseWhenValues()
    {
        if (Current.EndsStatement)
        {
            throw new SyntaxException(Current.Span, "`when` needs a value to compare with", null);
        }

        var values = new List<Expression>();
        do
        {
            SkipNewLines();
            values.Add(ParseBinary(BinaryPrecedence.AboveOr));
        }
        while (Accept(",") || Accept("||"));
        return [.. values];
    }

    private CaptureStatement ParseCapture()
    {
        var opening = Next();
        var place = ParsePlace("`capture` needs a variable");
        var body = ParseBody(opening);
        Next();
        return new CaptureStatement(From(opening), place, body);
    }

    private WithStatement ParseWith()
    {
        var opening = Next();
        var target = ParseCondition();
        var body = ParseBody(opening);
        Next();
        return new WithStatement(opening.Span, target, body);
    }

    /// <summary><c>wrap function arguments ... end</c> is a call with a block.</summary>
    private ExpressionStatement ParseWrap()
    {
        var opening = Next();
        var expression = ParseCondition();
        var call = expression as CallExpression ?? new CallExpression(expression, expression.Span);
        var body = ParseBody(opening);
        Next();
        return new ExpressionStatement(
            new CallExpression(call.Callee, call.Span, call.Piped, call.Arguments, call.Names) { Wrapped = body });
    }

    private ImportStatement ParseImport()
    {
        var opening = Next();
        var expression = ParseCondition();
        return new ImportStatement(From(opening), expression);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var opening = Next();
        return ParsePlace("`readonly` needs a variable") is VariableExpression variable
            ? new ReadOnlyStatement(From(opening), variable)
            : throw new SyntaxException(Previous.Span, "`readonly` needs a plain variable", null);
    }

    private JumpStatement ParseJump(Flow flow) => new(Next().Span, flow, null);

    private JumpStatement ParseReturn()
    {
        var opening = Next();
        var value = Current.EndsStatement ? null : ParseExpression();
        return new JumpStatement(From(opening), Flow.Return, value);
    }

    private Place ParsePlace(string message)
    {
        if (Current.EndsStatement)
        {
            throw new SyntaxException(Current.Span, message + ": expected an expression", null);
        }

        var start = Current;
        return ParsePostfix() as Place ?? throw new SyntaxException(start.Span, message, null);
    }
}
