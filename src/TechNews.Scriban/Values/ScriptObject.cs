namespace TechNews.Scriban.Values;

/// <summary>An object that templates may change; members keep the order in which they came.</summary>
public sealed class ScriptObject
{
    private readonly OrderedDictionary<string, Value> members = new(StringComparer.Ordinal);

    public int Count => members.Count;

    /// <summary>The member names, oldest first.</summary>
    public IReadOnlyList<string> Names => members.Keys;

    /// <summary>Reads or writes a member; a missing one reads as null.</summary>
    public Value this[string name]
    {
        get => members.TryGetValue(name, out var value) ? value : default;
        set => members[name] = value;
    }

    public bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);
}

internal sealed class ScriptObjectShape() : ObjectShape("object")
{
    public static readonly ScriptObjectShape Instance = new();

    public override bool TryGet(object instance, string name, out Value value) =>
        ((ScriptObject)instance).TryGet(name, out value);

    public override IEnumerable<string> Names(object instance) => ((ScriptObject)instance).Names;

    public override int Count(object instance) => ((ScriptObject)instance).Count;

    public override bool TrySet(object instance, string name, in Value value)
    {
        ((ScriptObject)instance)[name] = value;
        return true;
    }
}
