using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

internal sealed class BinaryExpression(Expression left, BinaryOperator op, Span operatorSpan, Expression right)
    : Expression(left.Span.To(right.Span))
{
    public Expression Left { get; } = left;

    public BinaryOperator Operator { get; } = op;

    public Span OperatorSpan { get; } = operatorSpan;

    public Expression Right { get; } = right;

    public override IEnumerable<Node> Children => [Left, Right];

    public override Value Evaluate(RenderState render) => Operator switch
    {
        BinaryOperator.And => Value.Bool(Left.Evaluate(render).IsTruthy && Right.Evaluate(render).IsTruthy),
        BinaryOperator.Or => Value.Bool(Left.Evaluate(render).IsTruthy || Right.Evaluate(render).IsTruthy),
        BinaryOperator.Coalesce => Left.Evaluate(render) is { IsNull: false } left ? left : Right.Evaluate(render),
        BinaryOperator.NotNullThen => Left.Evaluate(render).IsNull ? Value.Null : Right.Evaluate(render),
        _ => Operators.Apply(render, this, Left.Evaluate(render), Right.Evaluate(render)),
    };
}

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
}

internal sealed class UnaryExpression(Span span, UnaryOperator op, Expression operand) : Expression(span)
{
    public Expression Operand { get; } = operand;

    public UnaryOperator Operator { get; } = op;

    public override IEnumerable<Node> Children => [Operand];

    public override Value Evaluate(RenderState render)
    {
        var value = Operand.Evaluate(render);
        return Operator == UnaryOperator.Not ? Value.Bool(!value.IsTruthy) : Operators.Sign(render, this, value);
    }
}

/// <summary><c>++x</c>, <c>x--</c> and their like.</summary>
internal sealed class StepExpression(Span span, Place place, int step, bool returnsOld) : Expression(span)
{
    public Place Place { get; } = place;

    public override IEnumerable<Node> Children => [Place];

    public override Value Evaluate(RenderState render)
    {
        var old = Place.Evaluate(render);
        if (!old.IsNumber && !old.IsNull)
        {
            throw render.Fault(Span, $"cannot step {Members.Article(old)}; only numbers can be");
        }

        var stepped = old.IsNull ? old : Arithmetic.Compute(BinaryOperator.Add, old, Value.Int(step));
        Place.Assign(render, stepped);
        return returnsOld ? old : stepped;
    }
}

internal sealed class ConditionalExpression(Expression test, Expression whenTrue, Expression whenFalse)
    : Expression(test.Span.To(whenFalse.Span))
{
    public Expression Condition { get; } = test;

    public Expression Then { get; } = whenTrue;

    public Expression Otherwise { get; } = whenFalse;

    public override IEnumerable<Node> Children => [Condition, Then, Otherwise];

    public override Value Evaluate(RenderState render) =>
        (Condition.Evaluate(render).IsTruthy ? Then : Otherwise).Evaluate(render);

    public override void Print(RenderState render) =>
        (Condition.Evaluate(render).IsTruthy ? Then : Otherwise).Print(render);
}

/// <summary><c>@function</c>: the function itself instead of its result.</summary>
internal sealed class AliasExpression(Span span, Expression target) : Expression(span)
{
    public override IEnumerable<Node> Children => [target];

    public override Value Evaluate(RenderState render) => target.EvaluateUncalled(render);
}

/// <summary><c>^list</c>: as an argument, each item of the list by itself.</summary>
internal sealed class ExpandExpression(Span span, Expression list) : Expression(span)
{
    public override IEnumerable<Node> Children => [list];

    public override Value Evaluate(RenderState render) => list.Evaluate(render);
}

/// <summary>An expression in parentheses; its path may be continued, and it may be called.</summary>
internal sealed class NestedExpression(Span span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override IEnumerable<Node> Children => [Inner];

    public override bool MayBeCalled => true;

    public override Value Evaluate(RenderState render) => Inner.Evaluate(render);

    public override Value EvaluateUncalled(RenderState render) => Inner.EvaluateUncalled(render);
}

/// <summary>Checks the remaining stack on the way down; the parser puts one into every long chain.</summary>
internal sealed class StackGuard(Expression inner) : Expression(inner.Span)
{
    public Expression Inner { get; } = inner;

    public override IEnumerable<Node> Children => [Inner];

    public override Value Evaluate(RenderState render)
    {
        render.CheckStack(Span);
        return Inner.Evaluate(render);
    }
}
