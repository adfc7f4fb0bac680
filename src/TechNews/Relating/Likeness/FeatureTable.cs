namespace TechNews.Relating.Likeness;

/// <summary>In how many articles each word and tag occurs: a hash table whose slots are the features' numbers once it is full.</summary>
internal sealed class FeatureTable
{
    private Slot[] slots = new Slot[1 << 12];
    private int used;

    /// <summary>One more article has the feature. Slots found before may move.</summary>
    public void Count(uint key)
    {
        if (used * 2 >= slots.Length) Grow();
        ref var slot = ref slots[SlotOf(key)];
        if (slot.Count == 0) used++;
        slot = new Slot(key, slot.Count + 1);
    }

    /// <summary>Features are numbered below this; not every number is one.</summary>
    public int Size => slots.Length;

    /// <summary>The slot of a feature; a free one where no article has it.</summary>
    public int SlotOf(uint key)
    {
        var mask = (uint)slots.Length - 1;
        var at = (key * 0x9E3779B1) & mask;
        while (slots[at].Count != 0 && slots[at].Key != key) at = (at + 1) & mask;
        return (int)at;
    }

    /// <summary>How many articles have the feature of a slot.</summary>
    public int CountAt(int slot) => slots[slot].Count;

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Count != 0) slots[SlotOf(slot.Key)] = slot;
        }
    }

    // Key and count lie side by side, since most of the time goes into reaching them.
    private readonly record struct Slot(uint Key, int Count);
}
