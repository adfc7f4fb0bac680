using TechNews.Scriban.Rendering;
using TechNews.Scriban.Syntax;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Tree;

internal sealed class WhileStatement(Span span, Expression condition, Block body) : Statement(span)
{
    public override IEnumerable<Node> Children => [condition, body];

    public override Flow Execute(RenderState render)
    {
        var outer = render.EnterLoop(LoopKind.While, 0);
        var flow = Flow.Next;
        ref var state = ref render.LoopState(LoopKind.While);
        for (; condition.Evaluate(render).IsTruthy; state.Index++)
        {
            render.Limits.Step(Span);
            flow = body.Execute(render);
            if (flow is Flow.Break or Flow.Return)
            {
                break;
            }
        }

        render.LeaveLoop(LoopKind.While, outer);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}

/// <summary>The settings of <c>for</c> and <c>tablerow</c>; they work in this order whatever the order they are written in.</summary>
internal sealed record LoopWindow(Expression? Offset, bool Reversed, Expression? Limit, Expression? Columns)
{
    public IEnumerable<Node> Nodes => new Node?[] { Offset, Limit, Columns }.OfType<Node>();

    /// <summary>The first index and the number of steps over a list of so many items.</summary>
    public (int First, int Steps) Over(RenderState render, int count)
    {
        var offset = Number(render, Offset, 0);
        var limit = Number(render, Limit, 0);
        offset = Math.Clamp(offset, 0, count);
        var steps = limit > 0 ? Math.Min(limit, count - offset) : count - offset;
        return (Reversed ? count - 1 : offset, steps);
    }

    public int ColumnCount(RenderState render) => Math.Max(1, Number(render, Columns, 1));

    private static int Number(RenderState render, Expression? expression, int otherwise) =>
        expression is null ? otherwise : Conversion.ToInt(render, expression.Evaluate(render), expression.Span);
}

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForStatement(
    Span span, LoopKind kind, Place variable, Expression from, LoopWindow window, Block body, Block? otherwise) : Statement(span)
{
    private readonly int slot = variable is VariableExpression v ? v.Slot : -1;

    public LoopKind Kind { get; } = kind;

    public Place Variable { get; } = variable;

    public Expression Source { get; } = from;

    public Block Body { get; } = body;

    public Block? Otherwise { get; } = otherwise;

    public LoopWindow Window { get; } = window;

    public override IEnumerable<Node> Children =>
        [Source, .. Window.Nodes, Variable, Body, .. Otherwise is null ? [] : new Node[] { Otherwise }];

    public override Flow Execute(RenderState render)
    {
        var source = Source.Evaluate(render);
        if (source.IsNull)
        {
            return Flow.Next;
        }

        var list = Sequences.Of(render, source, Source.Span);
        var (first, steps) = Window.Over(render, list.ListCount);
        if (steps == 0)
        {
            return RunEmpty(render);
        }

        var columns = Kind == LoopKind.TableRow ? Window.ColumnCount(render) : 0;
        var outer = render.EnterLoop(Kind, steps);
        var binding = render.BindLoopVariable(slot, Variable);
        var flow = Run(render, list, first, columns);
        render.UnbindLoopVariable(slot, Variable, binding);
        render.LeaveLoop(Kind, outer);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private Flow RunEmpty(RenderState render)
    {
        if (Kind == LoopKind.TableRow)
        {
            TableRows.Open(render, 0);
            TableRows.Close(render);
        }

        return Otherwise is null ? Flow.Next : Otherwise.Execute(render);
    }

    private Flow Run(RenderState render, Value list, int first, int columns)
    {
        var flow = Flow.Next;
        ref var state = ref render.LoopState(Kind);
        for (var i = 0; i < state.Length && flow is not (Flow.Break or Flow.Return); i++)
        {
            render.Limits.Step(Span);
            var at = Window.Reversed ? first - i : first + i;
            var item = at < list.ListCount ? list.ListItem(at) : Value.Null;
            state.Index = i;
            (state.Previous, state.Item) = (state.Item, item);
            render.SetLoopVariable(slot, Variable, item);
            flow = columns == 0 ? Body.Execute(render) : RunCell(render, ref state, columns);
        }

        if (columns > 0)
        {
            TableRows.Close(render);
        }

        return flow;
    }

    private Flow RunCell(RenderState render, ref LoopState state, int columns)
    {
        state.Column = (state.Index % columns) + 1;
        if (state.Column == 1)
        {
            TableRows.Open(render, state.Index / columns);
        }

        TableRows.OpenCell(render, state.Column);
        var flow = Body.Execute(render);
        TableRows.CloseCell(render);
        return flow;
    }
}
