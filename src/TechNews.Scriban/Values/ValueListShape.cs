namespace TechNews.Scriban.Values;

/// <summary>A fixed list of values, as built-ins return it.</summary>
internal sealed class ValueListShape(bool isIterator) : ListShape(isIterator ? "range" : "array")
{
    public static readonly ValueListShape Fixed = new(isIterator: false);
    public static readonly ValueListShape Lazy = new(isIterator: true);

    internal override bool IsIterator => isIterator;

    public override int Count(object instance) => ((IReadOnlyList<Value>)instance).Count;

    public override Value Item(object instance, int index) => ((IReadOnlyList<Value>)instance)[index];
}

/// <summary>The integers between two ends, computed as they are asked for.</summary>
internal sealed class IntegerRange(long first, int count) : IReadOnlyList<Value>
{
    public int Count { get; } = count;

    public Value this[int index] => Numbers.FromLong(first + index);

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
