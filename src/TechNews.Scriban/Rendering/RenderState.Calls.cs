using TechNews.Scriban.Syntax;
using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Running functions, their arguments and the blocks handed to them.</summary>
internal sealed partial class RenderState
{
    private Frame frame;
    private int callDepth;

    /// <summary>The block that a <c>wrap</c> is about to hand to the function it calls.</summary>
    public WrappedBlock? PendingBlock { get; set; }

    public void EnterCall(CallExpression call, string name)
    {
        if (++callDepth > Options.RecursionLimit)
        {
            throw Fault(call.Callee.Span, $"`{name}` exceeds the recursive limit of {Options.RecursionLimit} calls");
        }

        CheckStack(call.Span);
    }

    public void LeaveCall() => callDepth--;

    public Frame PushFrame(in Arguments arguments, WrappedBlock? block)
    {
        var outer = frame;
        frame = new Frame { Arguments = arguments, Block = block, OuterLocals = Locals.Enter() };
        return outer;
    }

    public void PopFrame(in Frame outer)
    {
        Locals.Leave(frame.OuterLocals);
        frame = outer;
    }

    public Value Argument(int index) =>
        frame.List is { } list
            ? index < list.Items.Count ? list.Items[index] : Value.Null
            : index < frame.Arguments.Positional ? Stack[frame.Arguments.Start + index] : Value.Null;

    public void AssignArgument(int index, in Value value)
    {
        var items = ((ScriptArray)Arguments().Reference!).Items;
        while (items.Count <= index && items.Count < 256)
        {
            items.Add(Value.Null);
        }

        items[Math.Min(index, items.Count - 1)] = value;
    }

    /// <summary><c>$</c>: the arguments as a list, the named ones as its properties.</summary>
    public Value Arguments()
    {
        if (frame.List is null)
        {
            frame.List = new ScriptArray();
            var arguments = frame.Arguments;
            for (var i = 0; i < arguments.Positional; i++)
            {
                frame.List.Add(Stack[arguments.Start + i]);
            }

            for (var i = 0; i < (arguments.Names?.Length ?? 0); i++)
            {
                (frame.List.Properties ??= new ScriptObject())[arguments.Names![i]] = Stack[arguments.Start + arguments.Positional + i];
            }
        }

        return Value.Of(frame.List);
    }

    public WrappedBlock Wrapped(Block body)
    {
        var (start, end) = Locals.Extent;
        return new WrappedBlock(body, Source, frame.Block, start, end);
    }

    public void RunWrappedBlock(BlockExpression at)
    {
        if (frame.Block is not { } block)
        {
            return;
        }

        CheckStack(at.Span);
        var (source, window) = (Source, Locals.Window);
        Source = block.Source;
        frame.Block = block.Outer;
        Locals.Overlay(block.LocalsStart, block.LocalsEnd);
        block.Body.Execute(this);
        Locals.Resume(window);
        frame.Block = block;
        Source = source;
    }

    private void ClearCalls()
    {
        includedFrom.Clear();
        frame = new Frame();
        callDepth = 0;
        PendingBlock = null;
        (forLoop, whileLoop, rowLoop, LoopDepth) = (default, default, default, 0);
    }

    /// <summary>One running function or include.</summary>
    internal struct Frame
    {
        public Arguments Arguments;
        public ScriptArray? List;
        public WrappedBlock? Block;
        public (int Start, int DefinerStart, int DefinerEnd) OuterLocals;
    }
}

/// <summary>The body of a <c>wrap</c>, with what it may read where it was written.</summary>
internal sealed record WrappedBlock(Block Body, SourceMap Source, WrappedBlock? Outer, int LocalsStart, int LocalsEnd);
