namespace TechNews.Scriban.Values;

/// <summary>The shape of a value with named members.</summary>
public abstract class ObjectShape(string name) : Shape(ValueKind.Object, name)
{
    /// <summary>Reads a member; false when the object has no member of this name.</summary>
    public abstract bool TryGet(object instance, string name, out Value value);

    /// <summary>The member names, in their order.</summary>
    public abstract IEnumerable<string> Names(object instance);

    /// <summary>How many members the object has.</summary>
    public abstract int Count(object instance);

    /// <summary>Writes a member; false when the object cannot be written to.</summary>
    public virtual bool TrySet(object instance, string name, in Value value) => false;
}
