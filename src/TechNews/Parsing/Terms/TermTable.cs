using System.Runtime.InteropServices;

namespace TechNews.Parsing.Terms;

/// <summary>Counts hashes: packed entries in the order of their first occurrence, found through open addressing.</summary>
internal sealed class TermTable
{
    private uint[] entries = new uint[512];
    private int[] slots = new int[1024]; // The entry's place plus one; zero is free.
    private int count;

    public void Add(uint hash, int weight)
    {
        var term = TermVector.Term(hash);
        var mask = slots.Length - 1;
        var slot = (int)(term & (uint)mask);
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref var entry = ref entries[slots[slot] - 1];
            if (TermVector.Term(entry) != term) continue;
            entry = TermVector.Pack(entry, TermVector.Weight(entry) + weight);
            return;
        }

        if (count == entries.Length)
        {
            Grow();
            Add(hash, weight);
            return;
        }

        entries[count] = TermVector.Pack(hash, weight);
        slots[slot] = ++count;
    }

    public TermVector ToVector()
    {
        if (count == 0) return TermVector.Empty;
        var packed = entries.AsSpan(0, count).ToArray();
        return new TermVector(ImmutableCollectionsMarshal.AsImmutableArray(packed), SimHash.Of(packed));
    }

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        slots = new int[entries.Length * 2];
        var mask = slots.Length - 1;
        for (var i = 0; i < count; i++)
        {
            var slot = (int)(TermVector.Term(entries[i]) & (uint)mask);
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = i + 1;
        }
    }
}
