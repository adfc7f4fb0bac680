using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Joining, repeating and extending lists.</summary>
internal static class ListOperators
{
    public static Value Apply(RenderState render, BinaryExpression at, in Value left, in Value right) =>
        (at.Operator, left.Kind == ValueKind.List, right.Kind == ValueKind.List) switch
        {
            (BinaryOperator.Add, true, true) => Join(render, at, left, right),
            (BinaryOperator.Multiply, true, false) when right.IsNumber => Repeat(render, at, left, right),
            (BinaryOperator.Multiply, false, true) when left.IsNumber => Repeat(render, at, right, left),
            (BinaryOperator.ShiftLeft, true, _) => Join(render, at, left, Value.Of([right])),
            (BinaryOperator.ShiftRight, _, true) => Join(render, at, Value.Of([left]), right),
            _ => left.IsNull || right.IsNull ? Value.Null : throw Operators.Unsupported(render, at, left, right),
        };

    private static Value Join(RenderState render, BinaryExpression at, in Value left, in Value right)
    {
        render.Limits.CheckItems(at, (long)left.ListCount + right.ListCount);
        var joined = new ScriptArray();
        Append(joined, left);
        Append(joined, right);
        return Value.Of(joined);
    }

    private static Value Repeat(RenderState render, BinaryExpression at, in Value list, in Value times)
    {
        // Nothing repeated a thousand million times is nothing, and should not take seconds.
        var count = list.ListCount == 0 ? 0 : Math.Max(0, Conversion.ToInt(render, times, at.Span));
        render.Limits.CheckItems(at, (long)list.ListCount * count);
        var repeated = new ScriptArray();
        for (var i = 0; i < count; i++)
        {
            Append(repeated, list);
        }

        return Value.Of(repeated);
    }

    internal static void Append(ScriptArray target, in Value list)
    {
        var count = list.ListCount;
        for (var i = 0; i < count; i++)
        {
            target.Add(list.ListItem(i));
        }
    }
}
