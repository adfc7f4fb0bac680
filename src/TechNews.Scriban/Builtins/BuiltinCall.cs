using TechNews.Scriban.Rendering;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Builtins;

/// <summary>One call of a built-in: its arguments, converted as they are asked for.</summary>
internal readonly ref struct BuiltinCall(RenderState render, CallExpression site, Arguments arguments)
{
    public RenderState Render { get; } = render;

    public CallExpression Site { get; } = site;

    public int Count => arguments.Count;

    /// <summary>An argument; null when it was not given.</summary>
    public Value this[int index] => index < arguments.Count ? Render.Stack[arguments.Start + index] : Value.Null;

    public bool Has(int index) => index < arguments.Count && !this[index].IsNull;

    /// <summary>An argument as text; null is empty.</summary>
    public string Text(int index) => Render.TextOf(this[index]);

    public int Int(int index) => Conversion.ToInt(Render, this[index], Span(index));

    public int Int(int index, int otherwise) => Has(index) ? Int(index) : otherwise;

    public double Number(int index) => Conversion.ToDouble(Render, this[index], Span(index));

    /// <summary>An argument as a list; null is the empty list.</summary>
    public Value List(int index)
    {
        var value = this[index];
        if (value.IsNull)
        {
            return Value.Of([]);
        }

        if (!Sequences.TryOf(value, out var list))
        {
            throw Conversion.Wrong(Render, value, Span(index), "a list");
        }

        Render.Limits.CheckWalk(Site.Callee.Span, list.ListCount);
        return list;
    }

    /// <summary>An argument as a function.</summary>
    public Callable Function(int index) =>
        this[index].Kind == ValueKind.Function ? this[index].AsFunction : throw Conversion.Wrong(Render, this[index], Span(index), "a function");

    /// <summary>Calls a function with one value and further arguments of this call.</summary>
    public Value Apply(Callable function, in Value item, int furtherFrom = int.MaxValue)
    {
        var start = Render.Stack.Top;
        Render.Stack.Push(item);
        for (var i = furtherFrom; i < Count; i++)
        {
            Render.Stack.Push(this[i]);
        }

        var result = function.Invoke(Render, Site, new Arguments(start, Render.Stack.Top - start, null));
        Render.Stack.Drop(start);
        return result;
    }

    public Syntax.Span Span(int index) => Site.ArgumentSpan(index);

    /// <summary>A problem of the call as a whole.</summary>
    public TemplateException Fault(string message, string? help = null) => Render.Fault(Site.Callee.Span, message, help);
}
