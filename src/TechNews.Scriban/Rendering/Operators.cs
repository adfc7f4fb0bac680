using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>The binary operators on values of all kinds.</summary>
internal static class Operators
{
    public static Value Apply(RenderState render, BinaryExpression at, in Value left, in Value right) => at.Operator switch
    {
        BinaryOperator.Equal => Value.Bool(Comparison.AreEqual(left, right)),
        BinaryOperator.NotEqual => Value.Bool(!Comparison.AreEqual(left, right)),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Order(render, at, left, right),
        BinaryOperator.Range or BinaryOperator.RangeExclusive => Range(render, at, left, right),
        _ => Compute(render, at, left, right),
    };

    /// <summary>Joins two texts; in markup output, text that meets markup is escaped first.</summary>
    public static Value Concatenate(RenderState render, Node at, in Value left, in Value right)
    {
        var (a, b) = (render.TextOf(left), render.TextOf(right));
        var isMarkup = render.Escapes && (left.Kind == ValueKind.Markup || right.Kind == ValueKind.Markup);
        if (isMarkup)
        {
            a = left.Kind == ValueKind.Markup ? a : Escaping.Escape(a);
            b = right.Kind == ValueKind.Markup ? b : Escaping.Escape(b);
        }

        render.Limits.CheckText(at.Span, (long)a.Length + b.Length);
        return isMarkup ? Value.Markup(a + b) : Value.Text(a + b);
    }

    /// <summary>Unary plus and minus.</summary>
    public static Value Sign(RenderState render, UnaryExpression at, in Value value)
    {
        if (value.IsNull)
        {
            return value;
        }

        if (!value.IsNumber)
        {
            throw render.Fault(at.Span, $"the sign needs a number, not {Members.Article(value)}");
        }

        return at.Operator == UnaryOperator.Plus ? value
            : value.Kind == ValueKind.Double ? Value.Double(-value.DoubleBits)
            : value.Kind == ValueKind.Float ? Value.Float(-value.FloatBits)
            : Arithmetic.Compute(BinaryOperator.Subtract, Value.Int(0), value);
    }

    private static Value Compute(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return OnNumbers(render, at, left, right);
        }

        if (left.IsTextual || right.IsTextual)
        {
            return OnText(render, at, left, right);
        }

        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
        {
            return ListOperators.Apply(render, at, left, right);
        }

        return left.IsNull || right.IsNull ? Value.Null : OnDates(render, at, left, right);
    }

    private static Value OnNumbers(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        try
        {
            return Arithmetic.Compute(at.Operator, left, right);
        }
        catch (DivideByZeroException)
        {
            throw render.Fault(at.OperatorSpan, "division by zero");
        }
        catch (OverflowException overflow)
        {
            throw render.Fault(at.OperatorSpan, overflow.Message.TrimEnd('.'));
        }
        catch (NotSupportedException)
        {
            throw Unsupported(render, at, left, right);
        }
    }

    private static Value OnText(RenderState render, BinaryExpression at, in Value left, in Value right) => at.Operator switch
    {
        BinaryOperator.Add => Concatenate(render, at, left, right),
        BinaryOperator.Multiply => Repeat(render, at, left, right),
        _ => throw Unsupported(render, at, left, right),
    };

    private static Value Repeat(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        var (text, times) = left.IsTextual ? (left, right) : (right, left);
        if (!times.IsNumber)
        {
            throw render.Fault(at.Left.Span, $"the operator `*` repeats a string a number of times; {Members.Article(times)} is not a number");
        }

        var count = Math.Max(0, Conversion.ToInt(render, times, at.Span));
        var unit = render.TextOf(text);
        render.Limits.CheckText(at.Span, (long)unit.Length * count);
        var repeated = unit.Length == 0 ? "" : string.Concat(Enumerable.Repeat(unit, count));
        return text.Kind == ValueKind.Markup ? Value.Markup(repeated) : Value.Text(repeated);
    }

    private static Value OnDates(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        try
        {
            return (at.Operator, left.Kind, right.Kind) switch
            {
                (BinaryOperator.Subtract, ValueKind.Date, ValueKind.Date) => Value.TimeSpan(new TimeSpan(left.Bits - right.Bits)),
                (BinaryOperator.Add, ValueKind.Date, ValueKind.TimeSpan) => new Value(left.Shape!, null, left.AsDate.Add(right.AsTimeSpan).Ticks),
                (BinaryOperator.Subtract, ValueKind.Date, ValueKind.TimeSpan) => new Value(left.Shape!, null, left.AsDate.Subtract(right.AsTimeSpan).Ticks),
                (BinaryOperator.Add, ValueKind.TimeSpan, ValueKind.TimeSpan) => Value.TimeSpan(left.AsTimeSpan + right.AsTimeSpan),
                (BinaryOperator.Subtract, ValueKind.TimeSpan, ValueKind.TimeSpan) => Value.TimeSpan(left.AsTimeSpan - right.AsTimeSpan),
                _ => throw Unsupported(render, at, left, right),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw render.Fault(at.OperatorSpan, "the date is outside of the years 1 to 9999");
        }
    }

    private static Value Order(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return Value.False;
        }

        if (Comparison.Order(left, right) is not { } order)
        {
            return left.IsNumber && right.IsNumber ? Value.False : throw Unsupported(render, at, left, right);
        }

        return Value.Bool(at.Operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static Value Range(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (!Numbers.TryLong(left, out var first) || !Numbers.TryLong(right, out var last))
        {
            throw Unsupported(render, at, left, right);
        }

        // Over-wide ends may overflow 64 bits; as doubles they are merely far too many.
        var count = (double)last - first + (at.Operator == BinaryOperator.Range ? 1 : 0);
        render.Limits.CheckWalk(at.OperatorSpan, (long)Math.Max(0, count));
        return Value.Iterator(new IntegerRange(first, (int)Math.Max(0, count)));
    }

    internal static TemplateException Unsupported(RenderState render, BinaryExpression at, in Value left, in Value right) =>
        render.Fault(at.OperatorSpan, $"the operator `{at.Operator.Spelling()}` does not work on {Members.Article(left)} and {Members.Article(right)}");
}
