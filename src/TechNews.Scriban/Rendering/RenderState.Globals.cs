using TechNews.Scriban.Builtins;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>The global variables: the host's, the built-ins and those that templates set, by slot.</summary>
internal sealed partial class RenderState
{
    /// <summary>A global by name, as <c>this</c> reads it.</summary>
    internal bool TryGlobal(string name, out Value value)
    {
        var slot = Symbols.Intern(name);
        Ensure(slot);
        value = Unstored(Global(slot));
        return !ReferenceEquals(globals[slot].Shape, Undefined) && !ReferenceEquals(value.Shape, BuiltinObjectShape.Instance);
    }

    internal void SetGlobal(string name, in Value value) => StoreGlobal(Symbols.Intern(name), value);

    internal IEnumerable<string> GlobalNames()
    {
        var host = hostGlobals.Shape is ObjectShape shape ? shape.Names(hostGlobals.Reference!) : [];
        return host.Concat(assigned.Select(Symbols.Name)).Distinct(StringComparer.Ordinal);
    }

    private bool IsDefinedGlobal(int slot) =>
        Global(slot) is { Shape: { } shape } && !ReferenceEquals(shape, Undefined) && !ReferenceEquals(shape, BuiltinObjectShape.Instance);

    private void StoreGlobal(int slot, in Value value)
    {
        Ensure(slot);
        if (!assigned.Contains(slot))
        {
            assigned.Add(slot);
        }

        globals[slot] = Stored(value);
    }

    /// <summary>The global of a slot, looked up in the host's object and the built-ins the first time.</summary>
    private Value Global(int slot)
    {
        if (globals[slot].Shape is null)
        {
            var name = Symbols.Name(slot);
            globals[slot] = hostGlobals.Shape is ObjectShape shape && shape.TryGet(hostGlobals.Reference!, name, out var value) ? Stored(value)
                : Library.TryBuiltin(name, out value) ? value
                : new Value(Undefined, null);
        }

        return globals[slot];
    }

    private static Value Stored(in Value value) => value.Shape is null ? new Value(StoredNull, null) : value;

    private static Value Unstored(in Value value) =>
        ReferenceEquals(value.Shape, StoredNull) || ReferenceEquals(value.Shape, Undefined) ? default : value;

    private void Ensure(int slot)
    {
        if (slot >= globals.Length)
        {
            var size = Math.Max(slot + 1, globals.Length * 2);
            Array.Resize(ref globals, size);
            Array.Resize(ref loopVariables, size);
        }
    }
}
