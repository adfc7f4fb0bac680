namespace TechNews.Relating.Likeness;

/// <summary>In how many articles each word and tag occurs: a hash table whose slots are the features' numbers once it is full.</summary>
internal sealed class FeatureTable
{
    private uint[] keys = new uint[1 << 12]; // The key plus one; zero is free.
    private int[] counts = new int[1 << 12];
    private int used;

    /// <summary>One more article has the feature; gives how many there are now. Slots found before may move.</summary>
    public int Count(uint key)
    {
        if (used * 2 >= keys.Length) Grow();
        var slot = SlotOf(key);
        if (keys[slot] == 0)
        {
            keys[slot] = key + 1;
            used++;
        }

        return ++counts[slot];
    }

    /// <summary>Features are numbered below this; not every number is one.</summary>
    public int Size => keys.Length;

    /// <summary>The slot of a feature; a free one where no article has it.</summary>
    public int SlotOf(uint key)
    {
        var mask = (uint)keys.Length - 1;
        var slot = (key * 0x9E3779B1) & mask;
        while (keys[slot] != 0 && keys[slot] != key + 1) slot = (slot + 1) & mask;
        return (int)slot;
    }

    /// <summary>How many articles have the feature of a slot.</summary>
    public int CountAt(int slot) => counts[slot];

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        keys = new uint[oldKeys.Length * 2];
        counts = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = SlotOf(oldKeys[i] - 1);
            keys[slot] = oldKeys[i];
            counts[slot] = oldCounts[i];
        }
    }
}
