using TechNews.Scriban.Tree;
using TechNews.Scriban.Values;

namespace TechNews.Scriban.Rendering;

/// <summary>
/// Plain names. The globals are an array by slot; loop variables hide them in a second array, of which the innermost
/// binding of each name is kept. Only <c>with</c> and functions with parameters put scopes on top.
/// </summary>
internal sealed partial class RenderState
{
    private static readonly Shape StoredNull = new ScalarShape(ValueKind.Null, "null");
    private static readonly Shape Undefined = new ScalarShape(ValueKind.Null, "undefined");

    private readonly List<Scope> scopes = [];
    private readonly List<int> assigned = [];
    private HashSet<int>? readOnly;
    private Value[] globals = new Value[64];
    private LoopBinding[] loopVariables = new LoopBinding[64];
    private Value hostGlobals;
    private Value globalsObject;

    /// <summary>Reads a name: the innermost scope first, the built-ins last.</summary>
    public Value Variable(int slot, VariableExpression at)
    {
        if (scopes.Count == 0 && slot < globals.Length)
        {
            var bound = loopVariables[slot].Value;
            bound = bound.Shape is null ? globals[slot] : bound;
            if (bound.Shape is { } shape && !ReferenceEquals(shape, Undefined))
            {
                return ReferenceEquals(shape, StoredNull) ? default : bound;
            }
        }

        if (TryVariable(slot, out var value))
        {
            return value;
        }

        if (Options.StrictVariables)
        {
            throw Fault(at.Span, $"the variable `{at.Name}` is not defined", SuggestVariable(at.Name));
        }

        if (Options.OnMissing is not null) TellMissing(at.Span, $"the variable `{at.Name}` is not defined", SuggestVariable(at.Name));
        return Value.Null;
    }

    public bool TryVariable(int slot, out Value value)
    {
        Ensure(slot);
        ref var loop = ref loopVariables[slot];
        for (var depth = scopes.Count; depth > 0; depth--)
        {
            if (loop.Value.Shape is not null && loop.Depth >= depth)
            {
                value = Unstored(loop.Value);
                return true;
            }

            if (scopes[depth - 1].TryGet(Symbols.Name(slot), slot, out value))
            {
                return true;
            }
        }

        value = Unstored(loop.Value.Shape is null ? Global(slot) : loop.Value);
        return loop.Value.Shape is not null || !ReferenceEquals(globals[slot].Shape, Undefined);
    }

    public void Assign(int slot, in Value value, VariableExpression at)
    {
        if (readOnly is not null && readOnly.Contains(slot))
        {
            throw Fault(at.Span, $"cannot set `{at.Name}`: it is readonly");
        }

        Store(slot, value, at.Span);
    }

    public void MakeReadOnly(VariableExpression variable) => (readOnly ??= []).Add(variable.Slot);

    public void Import(in Value source, Syntax.Span span)
    {
        if (source.IsNull)
        {
            return;
        }

        if (source.Shape is not ObjectShape shape)
        {
            throw Fault(span, $"cannot import {Members.Article(source)}; only objects can be");
        }

        foreach (var name in shape.Names(source.Reference!))
        {
            var slot = Symbols.Intern(name);
            if (readOnly?.Contains(slot) != true)
            {
                shape.TryGet(source.Reference!, name, out var value);
                Store(slot, value, span);
            }
        }
    }

    public Value This()
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            if (scopes[i].Object.Kind == ValueKind.Object)
            {
                return scopes[i].Object;
            }
        }

        return globalsObject.IsNull ? globalsObject = new Value(GlobalsShape.Instance, this) : globalsObject;
    }

    public void PushObject(in Value target) => scopes.Add(new Scope(target));

    public void PushFunctionScope() => scopes.Add(new Scope(default));

    public void DeclareInScope(int slot, in Value value) => scopes[^1].Declare(slot, value);

    public void PopScope() => scopes.RemoveAt(scopes.Count - 1);

    private void Store(int slot, in Value value, Syntax.Span span)
    {
        Ensure(slot);
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            if (scopes[i].Object.Kind == ValueKind.Object)
            {
                StoreInObject(scopes[i].Object, slot, value, span);
                return;
            }

            if (scopes[i].TrySet(slot, value))
            {
                return;
            }
        }

        if (scopes.Count > 0 && !IsDefinedGlobal(slot))
        {
            scopes[^1].Declare(slot, value);
            return;
        }

        StoreGlobal(slot, value);
    }

    private void StoreInObject(in Value target, int slot, in Value value, Syntax.Span span)
    {
        if (!Members.TrySet(this, target, Symbols.Name(slot), value))
        {
            throw Fault(span, $"cannot set `{Symbols.Name(slot)}`: {Members.Article(target)} cannot be changed by a template");
        }
    }

    private void ClearScopes()
    {
        Array.Clear(globals);
        Array.Clear(loopVariables);
        scopes.Clear();
        assigned.Clear();
        readOnly = null;
        globalsObject = default;
        dateFormat = null;
        cycles = null;
        Symbols.ForgetOwn();
        LocalSymbols.ForgetOwn();
    }

    /// <summary>A loop variable's value and the number of scopes below it.</summary>
    internal readonly record struct LoopBinding(Value Value, int Depth);
}
