using System.Runtime.InteropServices;

namespace TechNews.Parsing.Terms;

/// <summary>Counts hashes: packed entries in the order of their first occurrence, found through open addressing.</summary>
internal sealed class TermTable
{
    [ThreadStatic]
    private static (uint[] Entries, int[] Slots)? idle; // Of the thread's last table, so that not every article needs new ones.

    private const int Usual = 512;

    private uint[] entries;
    private int[] slots; // The entry's place plus one; zero is free.
    private int count;

    public TermTable()
    {
        (entries, slots) = idle ?? (new uint[Usual], new int[2 * Usual]);
        idle = null;
    }

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

    /// <summary>What was counted; this object is used up.</summary>
    public TermVector ToVector()
    {
        var packed = entries.AsSpan(0, count).ToArray();
        if (entries.Length == Usual) // To clear what a very long article needed would take each of the next ones its time.
        {
            Array.Clear(slots);
            idle = (entries, slots);
        }

        (entries, slots) = ([], []);
        if (packed.Length == 0) return TermVector.Empty;
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
