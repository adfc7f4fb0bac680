using System.Globalization;
using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

/// <summary>A name, bound to its slot.</summary>
internal sealed class VariableExpression(Span span, string name, int slot) : Place(span)
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public override Value EvaluateUncalled(RenderState render) => render.Variable(Slot, this);

    public override void Assign(RenderState render, in Value value) => render.Assign(Slot, value, this);
}

/// <summary><c>$name</c>.</summary>
internal sealed class LocalExpression(Span span, string name, int slot) : Place(span)
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public override Value EvaluateUncalled(RenderState render) => render.Locals.Get(Slot);

    public override void Assign(RenderState render, in Value value) => render.Locals.Set(Slot, value);
}

/// <summary><c>$</c>: all arguments of the function or include.</summary>
internal sealed class ArgumentsExpression(Span span) : Expression(span)
{
    public override Value Evaluate(RenderState render) => render.Arguments();
}

/// <summary><c>$0</c>, <c>$1</c>, ...</summary>
internal sealed class ArgumentExpression(Span span, int index) : Place(span)
{
    public int Index { get; } = index;

    public override Value EvaluateUncalled(RenderState render) => render.Argument(Index);

    public override void Assign(RenderState render, in Value value) =>
        render.AssignArgument(Index, value);

    public static int IndexOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;
}

/// <summary><c>this</c>: the object that plain names are read from and written to.</summary>
internal sealed class ThisExpression(Span span) : Expression(span)
{
    public override Value Evaluate(RenderState render) => render.This();
}

/// <summary><c>$$</c>: the block that <c>wrap</c> handed over.</summary>
internal sealed class BlockExpression(Span span) : Expression(span)
{
    public override Value Evaluate(RenderState render)
    {
        render.RunWrappedBlock(this);
        return Value.Null;
    }
}

/// <summary>What a loop says of its current step.</summary>
internal enum LoopFact
{
    Index,
    ReverseIndex,
    First,
    Last,
    Even,
    Odd,
    Changed,
    Length,
    Column,
}

internal enum LoopKind
{
    For,
    While,
    TableRow,
}

/// <summary><c>for.index</c> and its like.</summary>
internal sealed class LoopFactExpression(Span span, Span nameSpan, LoopKind loop, LoopFact fact) : Expression(span)
{
    public LoopKind Loop { get; } = loop;

    public override Value Evaluate(RenderState render)
    {
        var state = render.Loop(Loop);
        if (!state.IsRunning)
        {
            throw render.Fault(nameSpan, $"`{render.TextOf(Span)}` is only known inside a `{Word(Loop)}` loop");
        }

        return fact switch
        {
            LoopFact.Index => Value.Int(state.Index),
            LoopFact.ReverseIndex => Value.Int(state.Length - state.Index - 1),
            LoopFact.First => Value.Bool(state.Index == 0),
            LoopFact.Last => Value.Bool(state.Index == state.Length - 1),
            LoopFact.Even => Value.Bool((state.Index & 1) == 0),
            LoopFact.Odd => Value.Bool((state.Index & 1) == 1),
            LoopFact.Changed => Value.Bool(state.Changed()),
            LoopFact.Length => Value.Int(state.Length),
            _ => Value.Int(state.Column),
        };
    }

    public static string Word(LoopKind loop) => loop switch
    {
        LoopKind.For => "for",
        LoopKind.While => "while",
        _ => "tablerow",
    };
}
