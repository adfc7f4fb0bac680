namespace TechNews.Scriban.Values;

/// <summary>The shape of a value with items in order.</summary>
public abstract class ListShape(string name) : Shape(ValueKind.List, name)
{
    /// <summary>How many items the list has.</summary>
    public abstract int Count(object instance);

    /// <summary>The item at a zero-based index within the list.</summary>
    public abstract Value Item(object instance, int index);

    /// <summary>Whether the list came from a range or a lazy built-in, which templates may tell apart by type.</summary>
    internal virtual bool IsIterator => false;

    /// <summary>Whether a template may change the list, so that it cannot stand for its content.</summary>
    internal virtual bool IsMutable => false;
}

/// <summary>A host list seen through the shape of its items, without copying it.</summary>
internal sealed class HostListShape<T>(string name, Func<T, Value> toValue) : ListShape(name)
{
    public override int Count(object instance) => ((IReadOnlyList<T>)instance).Count;

    public override Value Item(object instance, int index) => toValue(((IReadOnlyList<T>)instance)[index]);
}
