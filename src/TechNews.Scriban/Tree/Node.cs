using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A piece of a parsed template; immutable once its library is built, so that threads may share it.</summary>
internal abstract class Node(Span span)
{
    public Span Span { get; } = span;

    /// <summary>The nodes directly inside this one, for analyses that need not know every kind.</summary>
    public virtual IEnumerable<Node> Children => [];
}

internal abstract class Expression(Span span) : Node(span)
{
    /// <summary>Computes the value; a function found at the end of a path is called.</summary>
    public abstract Value Evaluate(RenderState render);

    /// <summary>As <see cref="Evaluate"/>, but leaves a function uncalled.</summary>
    public virtual Value EvaluateUncalled(RenderState render) => Evaluate(render);

    /// <summary>Writes the value into the output.</summary>
    public virtual void Print(RenderState render) => render.Print(Evaluate(render));

    /// <summary>Whether arguments may follow without parentheses.</summary>
    public virtual bool MayBeCalled => false;
}

/// <summary>An expression that can be assigned to.</summary>
internal abstract class Place(Span span) : Expression(span)
{
    public override bool MayBeCalled => true;

    public abstract void Assign(RenderState render, in Value value);

    public sealed override Value Evaluate(RenderState render)
    {
        var value = EvaluateUncalled(render);
        return value.Kind == ValueKind.Function ? Call(render, value.AsFunction) : value;
    }

    private Value Call(RenderState render, Callable function) => new CallExpression(this, Span).InvokeBare(render, function);
}

internal abstract class Statement(Span span) : Node(span)
{
    public abstract Flow Execute(RenderState render);
}
