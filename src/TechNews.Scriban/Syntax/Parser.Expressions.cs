using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Syntax;

internal static class BinaryPrecedence
{
    /// <summary>What binds tighter than <c>||</c>.</summary>
    public const int AboveOr = 31;
}

internal sealed partial class Parser
{
    private const int GuardEvery = 24;
    private const int MaxChain = 2000;
    private const int MaxLinks = 100;

    private static bool IsAssignment(string op) => op is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=";

    private Statement ParseExpressionStatement()
    {
        var expression = ParseExpression();
        if (Current.Kind != TokenKind.Operator || !IsAssignment(Current.Text))
        {
            return new ExpressionStatement(expression);
        }

        if (Current.Is("=") && expression is CallExpression { HasParentheses: true, Callee: Place } call)
        {
            return ParseInline(call);
        }

        if (expression is not Place place)
        {
            throw new SyntaxException(expression.Span, "the left side of an assignment must be a variable, member or item", null);
        }

        return ParseAssignment(place);
    }

    private AssignStatement ParseAssignment(Place place)
    {
        var op = Next();
        var value = ParseCondition();
        if (op.Text is not "=")
        {
            BinaryOperators.TryGet(op with { Text = op.Text[..^1] }, out var binary, out _);
            value = new BinaryExpression(place, binary, op.Span, value);
        }

        return new AssignStatement(place.Span.To(value.Span), place, value);
    }

    /// <summary>A whole expression: operators, then the conditional, then pipes.</summary>
    private Expression ParseExpression()
    {
        Enter();
        var expression = ParseConditional(ParseBinary(0));
        var links = 0;
        while (Current.Is("|") || Current.Is("|>"))
        {
            CheckChain(++links);
            Next();
            SkipNewLines();
            var (call, bare) = ParsePipeTarget(expression);
            expression = bare ? ParseConditional(ParseBinaryRest(call, 0)) : ParseConditional(call);
            expression = links % GuardEvery == 0 ? new StackGuard(expression) : expression;
        }

        Leave();
        return expression;
    }

    private void CheckChain(int links)
    {
        if (links > MaxChain)
        {
            throw new SyntaxException(Current.Span, $"the expression has more than {MaxChain} parts", "split it into several statements");
        }
    }

    private Expression ParseConditional(Expression condition)
    {
        if (!Current.Is("?"))
        {
            return condition;
        }

        Next();
        conditionals++;
        var then = ParseExpression();
        conditionals--;
        Expect(":", "of the conditional `? :`");
        var otherwise = ParseExpression();
        return new ConditionalExpression(condition, then, otherwise);
    }

    private Expression ParseBinary(int precedence) => ParseBinaryRest(ParseUnary(), precedence);

    private Expression ParseBinaryRest(Expression left, int atLeast)
    {
        var links = 0;
        while (BinaryOperators.TryGet(Current, out var op, out var precedence) && precedence >= atLeast)
        {
            CheckChain(++links);
            var operatorToken = Next();
            var right = ParseOperand(precedence + 1);
            left = Fold(new BinaryExpression(left, op, operatorToken.Span, right));
            left = links % GuardEvery == 0 ? new StackGuard(left) : left;
        }

        return left;
    }

    private Expression ParseOperand(int precedence)
    {
        Enter();
        var operand = ParseBinary(precedence);
        Leave();
        return operand;
    }

    /// <summary>Numbers that are known already are computed now; what could go wrong is left for later.</summary>
    private static Expression Fold(BinaryExpression binary)
    {
        if (binary is not { Left: LiteralExpression { Value.IsNumber: true } left, Right: LiteralExpression { Value.IsNumber: true } right }
            || binary.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide)
            || left.Value.Kind == ValueKind.Decimal || right.Value.Kind == ValueKind.Decimal
            || left.Value.Kind == ValueKind.BigInteger || right.Value.Kind == ValueKind.BigInteger)
        {
            return binary;
        }

        return new LiteralExpression(binary.Span, Arithmetic.Compute(binary.Operator, left.Value, right.Value));
    }

    private Expression ParseUnary()
    {
        var op = Current;
        if (op.Kind != TokenKind.Operator || op.Text is not ("!" or "-" or "+" or "@" or "^" or "++" or "--"))
        {
            return ParseCallable();
        }

        Next();
        Enter();
        var operand = op.Text is "@" or "++" or "--" ? ParsePostfix() : ParseUnary();
        Leave();
        var span = op.Span.To(operand.Span);
        return op.Text switch
        {
            "!" => new UnaryExpression(span, UnaryOperator.Not, operand),
            "@" => new AliasExpression(span, operand),
            "^" => new ExpandExpression(span, operand),
            "++" or "--" => new StepExpression(span, StepTarget(operand, op), op.Text is "++" ? 1 : -1, returnsOld: false),
            _ => FoldSign(new UnaryExpression(span, op.Text is "-" ? UnaryOperator.Negate : UnaryOperator.Plus, operand)),
        };
    }

    private static Expression FoldSign(UnaryExpression unary)
    {
        if (unary.Operand is not LiteralExpression { Value: var value } || value.Kind is not (ValueKind.Int or ValueKind.Long or ValueKind.Double))
        {
            return unary;
        }

        var signed = unary.Operator == UnaryOperator.Plus ? value
            : value.Kind == ValueKind.Double ? Value.Double(-value.DoubleBits)
            : Arithmetic.Compute(BinaryOperator.Subtract, Value.Int(0), value);
        return new LiteralExpression(unary.Span, signed);
    }

    private static Place StepTarget(Expression operand, Token op) =>
        operand as Place ?? throw new SyntaxException(op.Span, $"the operand of `{op.Text}` must be a variable, member or item", null);
}
