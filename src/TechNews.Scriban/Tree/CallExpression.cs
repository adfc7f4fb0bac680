using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary><c>f a b</c>, <c>f(a, b)</c> or <c>a | f b</c>; also the place that messages about a call point at.</summary>
internal sealed class CallExpression(
    Expression callee, Span span, Expression? piped = null, Expression[]? arguments = null, string[]? names = null)
    : Expression(span)
{
    public Expression Callee { get; } = callee;

    public Expression? Piped { get; } = piped;

    public Expression[] Arguments { get; } = arguments ?? [];

    /// <summary>The names of the last arguments; null where none is named.</summary>
    public string[]? Names { get; } = names;

    /// <summary>Whether this is <c>f(a, b)</c>.</summary>
    public bool HasParentheses { get; init; }

    /// <summary>The block that <c>wrap</c> hands to the function.</summary>
    public Block? Wrapped { get; init; }

    public override IEnumerable<Node> Children => [.. new Node?[] { Piped, Callee, Wrapped }.OfType<Node>(), .. Arguments];

    public override Value Evaluate(RenderState render)
    {
        // What is piped is computed first: its output, if it writes any, comes first.
        var start = render.Stack.Top;
        if (Piped is not null)
        {
            render.Stack.Push(Piped.Evaluate(render));
        }

        var function = Function(render);
        foreach (var argument in Arguments)
        {
            Push(render, argument);
        }

        render.PendingBlock = Wrapped is null ? null : render.Wrapped(Wrapped);
        var result = function.Invoke(render, this, new Arguments(start, render.Stack.Top - start, Names));
        render.Stack.Drop(start);
        return result;
    }

    public Value InvokeBare(RenderState render, Callable function)
    {
        var start = render.Stack.Top;
        var result = function.Invoke(render, this, new Arguments(start, 0, null));
        render.Stack.Drop(start);
        return result;
    }

    public Callable Function(RenderState render)
    {
        var value = Callee.EvaluateUncalled(render);
        return value.Kind == ValueKind.Function ? value.AsFunction : throw NotAFunction(render, value);
    }

    public static void Push(RenderState render, Expression argument)
    {
        var value = argument.Evaluate(render);
        if (argument is not ExpandExpression || value.Kind != ValueKind.List)
        {
            render.Stack.Push(value);
            return;
        }

        for (var i = 0; i < value.ListCount; i++)
        {
            render.Stack.Push(value.ListItem(i));
        }
    }

    /// <summary>Where the argument stands that ended up at this position.</summary>
    public Span ArgumentSpan(int index)
    {
        index -= Piped is null ? 0 : 1;
        return index < 0 ? Piped!.Span : index < Arguments.Length ? Arguments[index].Span : Callee.Span;
    }

    private TemplateException NotAFunction(RenderState render, in Value value)
    {
        var name = render.TextOf(Callee.Span);
        return value.IsNull
            ? render.Fault(Callee.Span, $"the function `{name}` is not defined", render.SuggestFunction(Callee))
            : render.Fault(Callee.Span, $"`{name}` is not a function but {Members.Article(value)}: {render.Shortened(value)}");
    }
}
