using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

internal sealed class LiteralExpression(Span span, Value value) : Expression(span)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderState render) => Value;
}

internal sealed class ArrayExpression(Span span, Expression[] items) : Expression(span)
{
    public Expression[] Items { get; } = items;

    public override IEnumerable<Node> Children => Items;

    public override Value Evaluate(RenderState render)
    {
        var array = new ScriptArray(Items.Length);
        foreach (var item in Items)
        {
            array.Items.Add(item.Evaluate(render));
        }

        return Value.Of(array);
    }
}

internal sealed class ObjectExpression(Span span, (string Name, Expression Value)[] members) : Expression(span)
{
    public (string Name, Expression Value)[] Members { get; } = members;

    public override IEnumerable<Node> Children => Members.Select(m => m.Value);

    public override Value Evaluate(RenderState render)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in Members)
        {
            result[name] = value.Evaluate(render);
        }

        return Value.Of(result);
    }
}

/// <summary><c>$"text {expression}"</c>; in markup output a piece of markup makes the whole markup.</summary>
internal sealed class InterpolationExpression(Span span, Expression[] parts) : Expression(span)
{
    public override IEnumerable<Node> Children => parts;

    public override Value Evaluate(RenderState render)
    {
        var result = Value.EmptyText;
        foreach (var part in parts)
        {
            result = Operators.Concatenate(render, this, result, part.Evaluate(render));
        }

        return result;
    }
}

/// <summary><c>do ... end</c>.</summary>
internal sealed class AnonymousFunction(Span span, FunctionDefinition definition) : Expression(span)
{
    private readonly Value function = Value.Function(new ScriptFunction(definition));

    public FunctionDefinition Definition { get; } = definition;

    public override IEnumerable<Node> Children => Definition.Nodes;

    public override Value Evaluate(RenderState render) => function;
}
