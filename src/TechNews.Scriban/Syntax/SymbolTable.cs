namespace TechNews.Scriban.Syntax;

/// <summary>Names as small numbers. A page's own table continues its library's, which no longer changes.</summary>
internal sealed class SymbolTable(SymbolTable? parent = null)
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public int Count => (parent?.Count ?? 0) + names.Count;

    public int Intern(string name)
    {
        if (parent is not null && parent.slots.TryGetValue(name, out var slot))
        {
            return slot;
        }

        if (!slots.TryGetValue(name, out slot))
        {
            slot = Count;
            slots.Add(name, slot);
            names.Add(name);
        }

        return slot;
    }

    public string Name(int slot)
    {
        var own = slot - (parent?.Count ?? 0);
        return own < 0 ? parent!.names[slot] : names[own];
    }

    public void ForgetOwn()
    {
        if (names.Count > 0)
        {
            slots.Clear();
            names.Clear();
        }
    }
}
