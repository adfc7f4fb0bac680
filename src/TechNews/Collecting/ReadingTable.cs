using System.Numerics;

namespace TechNews.Collecting;

/// <summary>A visitor who read an article on a day, and how often.</summary>
/// <param name="Bucket">Index of the day and source.</param>
/// <param name="Article">Index into the URL table.</param>
internal record struct Reading(ulong Visitor, int Bucket, int Article, uint Hits);

/// <summary>A set of readings that adds up their hits: open addressing over a flat array, 24 bytes an entry.</summary>
internal sealed class ReadingTable
{
    private const int SmallestCapacity = 1024;

    private Reading[] entries = new Reading[SmallestCapacity];

    public int Count { get; private set; }

    /// <summary>True where the reading was not there yet.</summary>
    public bool Add(in Reading reading)
    {
        // Two thirds full at most.
        if ((Count + 1) * 3L > entries.Length * 2L) Grow();
        ref var entry = ref Slot(entries, reading);
        var isNew = entry.Hits == 0;
        if (isNew)
        {
            entry = reading;
            Count++;
        }
        else
        {
            entry.Hits = (uint)Math.Min(uint.MaxValue, (ulong)entry.Hits + reading.Hits);
        }

        return isNew;
    }

    /// <summary>The hits of a reading, or 0.</summary>
    public uint HitsOf(ulong visitor, int bucket, int article) => Slot(entries, new Reading(visitor, bucket, article, 0)).Hits;

    public IEnumerable<Reading> All() => entries.Where(entry => entry.Hits > 0);

    private void Grow()
    {
        var larger = new Reading[entries.Length * 2];
        foreach (ref var entry in entries.AsSpan())
        {
            if (entry.Hits > 0) Slot(larger, entry) = entry;
        }

        entries = larger;
    }

    private static ref Reading Slot(Reading[] table, in Reading reading)
    {
        // The key is as random as HMAC makes it; article and bucket are spread over it.
        var hash = reading.Visitor + ((ulong)(uint)reading.Article * 0x9E3779B97F4A7C15UL) + ((ulong)(uint)reading.Bucket * 0xC2B2AE3D27D4EB4FUL);
        var mask = table.Length - 1;
        var at = (int)(BitOperations.RotateLeft(hash * 0xFF51AFD7ED558CCDUL, 32) & (ulong)mask);
        while (table[at].Hits > 0 && !IsSame(table[at], reading)) at = (at + 1) & mask;
        return ref table[at];
    }

    private static bool IsSame(in Reading one, in Reading other) =>
        one.Visitor == other.Visitor && one.Article == other.Article && one.Bucket == other.Bucket;
}
