using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

internal sealed partial class RenderState
{
    private LoopState forLoop;
    private LoopState whileLoop;
    private LoopState rowLoop;

    public int LoopDepth { get; private set; }

    public LoopState Loop(LoopKind kind) => LoopState(kind);

    public ref LoopState LoopState(LoopKind kind)
    {
        switch (kind)
        {
            case LoopKind.For: return ref forLoop;
            case LoopKind.While: return ref whileLoop;
            default: return ref rowLoop;
        }
    }

    /// <summary>Starts a loop and returns the state of the one around it.</summary>
    public LoopState EnterLoop(LoopKind kind, int length)
    {
        ref var state = ref LoopState(kind);
        var outer = state;
        state = new LoopState { IsRunning = true, Length = length };
        LoopDepth++;
        return outer;
    }

    /// <summary>Ends a loop; the steps start anew after the outermost one.</summary>
    public void LeaveLoop(LoopKind kind, in LoopState outer)
    {
        LoopState(kind) = outer;
        if (--LoopDepth == 0)
        {
            Limits.ResetSteps();
        }
    }

    public LoopBinding BindLoopVariable(int slot, Place variable)
    {
        if (slot >= 0)
        {
            Ensure(slot);
            return loopVariables[slot];
        }

        if (variable is LocalExpression local)
        {
            Locals.PushLoop(local.Slot);
        }

        return default;
    }

    public void SetLoopVariable(int slot, Place variable, in Value value)
    {
        if (slot >= 0)
        {
            loopVariables[slot] = new LoopBinding(Stored(value), scopes.Count);
        }
        else if (variable is LocalExpression local)
        {
            Locals.SetLoop(local.Slot, value);
        }
        else
        {
            variable.Assign(this, value);
        }
    }

    public void UnbindLoopVariable(int slot, Place variable, in LoopBinding outer)
    {
        if (slot >= 0)
        {
            loopVariables[slot] = outer;
        }
        else if (variable is LocalExpression local)
        {
            Locals.PopLoop(local.Slot);
        }
    }
}

/// <summary>Where a running loop stands.</summary>
internal struct LoopState
{
    public bool IsRunning;
    public int Index;
    public int Length;
    public int Column;
    public Value Item;

    public Value Previous;

    /// <summary>Whether the item is another than the one before; found out only where somebody asks.</summary>
    public readonly bool Changed() => Index == 0 || !Comparison.AreEqual(Item, Previous);
}
