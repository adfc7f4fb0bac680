using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>The names of a <c>with</c> object, or those of one call of a function with parameters.</summary>
internal sealed class Scope(Value target)
{
    private readonly List<(int Slot, Value Value)> names = [];

    /// <summary>The object of <c>with</c>; null for a function.</summary>
    public Value Object { get; } = target;

    public bool TryGet(string name, int slot, out Value value)
    {
        if (Object.Shape is ObjectShape shape)
        {
            return shape.TryGet(Object.Reference!, name, out value);
        }

        var at = IndexOf(slot);
        value = at < 0 ? default : names[at].Value;
        return at >= 0;
    }

    public void Declare(int slot, in Value value) => names.Add((slot, value));

    public bool TrySet(int slot, in Value value)
    {
        var at = IndexOf(slot);
        if (at >= 0)
        {
            names[at] = (slot, value);
        }

        return at >= 0;
    }

    private int IndexOf(int slot)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Slot == slot)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The global variables as an object: what <c>this</c> is at the top.</summary>
internal sealed class GlobalsShape() : ObjectShape("object")
{
    public static readonly GlobalsShape Instance = new();

    public override bool TryGet(object instance, string name, out Value value) =>
        ((RenderState)instance).TryGlobal(name, out value);

    public override IEnumerable<string> Names(object instance) => ((RenderState)instance).GlobalNames();

    public override int Count(object instance) => Names(instance).Count();

    public override bool TrySet(object instance, string name, in Value value)
    {
        ((RenderState)instance).SetGlobal(name, value);
        return true;
    }
}
