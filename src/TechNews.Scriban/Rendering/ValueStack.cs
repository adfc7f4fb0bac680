using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>Arguments on their way to a function, so that a call allocates nothing.</summary>
internal sealed class ValueStack
{
    private Value[] values = new Value[64];

    public int Top { get; private set; }

    public Value this[int index]
    {
        get => values[index];
        set => values[index] = value;
    }

    public void Push(in Value value)
    {
        if (Top == values.Length)
        {
            Array.Resize(ref values, Top * 2);
        }

        values[Top++] = value;
    }

    public void Drop(int top)
    {
        Array.Clear(values, top, Top - top);
        Top = top;
    }

    public ReadOnlySpan<Value> Slice(int start, int count) => values.AsSpan(start, count);
}

/// <summary>The arguments of one call: a stretch of the stack, of which the last ones may be named.</summary>
internal readonly record struct Arguments(int Start, int Count, string[]? Names)
{
    public int Positional => Count - (Names?.Length ?? 0);
}
