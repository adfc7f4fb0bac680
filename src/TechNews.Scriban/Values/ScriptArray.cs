namespace TechNews.Scriban.Values;

/// <summary>A list that templates may change; it may carry named properties besides its items.</summary>
public sealed class ScriptArray
{
    public ScriptArray()
    {
    }

    public ScriptArray(IEnumerable<Value> items) => Items.AddRange(items);

    internal ScriptArray(int capacity) => Items.Capacity = capacity;

    /// <summary>The items in order.</summary>
    public IReadOnlyList<Value> Values => Items;

    internal List<Value> Items { get; } = [];

    internal ScriptObject? Properties { get; set; }

    public void Add(Value item) => Items.Add(item);
}

internal sealed class ScriptArrayShape() : ListShape("array")
{
    public static readonly ScriptArrayShape Instance = new();

    internal override bool IsMutable => true;

    public override int Count(object instance) => ((ScriptArray)instance).Items.Count;

    public override Value Item(object instance, int index) => ((ScriptArray)instance).Items[index];
}
