using System.Numerics;

namespace TechNews.Relating.Likeness;

/// <summary>
/// Finds equal texts, and fingerprints that differ in no more than three of their 64 bits. Of four quarters at least one is then the
/// same, so only fingerprints with a quarter in common are compared (Manku, Jain and Das Sarma 2007).
/// </summary>
internal sealed class CopyIndex
{
    private const int FurthestBits = 3;
    private const int Quarters = FurthestBits + 1;
    private const int QuarterBits = 64 / Quarters;
    private const int Ways = Quarters + 1; // Each quarter, and the text.

    // A hundred thousand texts from one mould must not cost their square: the nearest in time have to do.
    private const int MostCompared = 500;

    private readonly CopyKey?[] keys;
    private readonly int most;
    private readonly int[][] orders = new int[Ways][];
    private readonly int[][] ranks = new int[Ways][];

    /// <param name="keys">By the articles' order; null for an article that is nobody's copy.</param>
    /// <param name="most">How many are looked for on either side of an article, in each way.</param>
    public CopyIndex(CopyKey?[] keys, int most)
    {
        (this.keys, this.most) = (keys, most);
        for (var way = 0; way < Ways; way++)
        {
            orders[way] = Sorted(way);
            ranks[way] = new int[keys.Length];
            for (var rank = 0; rank < orders[way].Length; rank++) ranks[way][orders[way][rank]] = rank;
        }
    }

    /// <summary>Places of an article's copies, in the articles' order.</summary>
    public IReadOnlyCollection<int> Of(int place)
    {
        if (keys[place] is null) return [];
        SortedSet<int>? found = null;
        for (var way = 0; way < Ways; way++)
        {
            Look(place, way, -1, ref found);
            Look(place, way, 1, ref found);
        }

        return found ?? (IReadOnlyCollection<int>)[];
    }

    /// <summary>Whether two articles, by their places, say the same in nearly the same words.</summary>
    public bool AreCopies(int one, int other) => keys[one] is { } mine && keys[other] is { } theirs && AreCopies(mine, theirs);

    private static bool AreCopies(CopyKey one, CopyKey other) =>
        one.Text == other.Text || BitOperations.PopCount(one.Fingerprint ^ other.Fingerprint) <= FurthestBits;

    private void Look(int place, int way, int step, ref SortedSet<int>? found)
    {
        var (order, mine, count) = (orders[way], keys[place]!.Value, 0);
        var rank = ranks[way][place] + step;
        for (var left = MostCompared; left > 0 && count < most && rank >= 0 && rank < order.Length; left--, rank += step)
        {
            var theirs = keys[order[rank]]!.Value;
            if (Bucket(theirs, way) != Bucket(mine, way)) return;
            if (!AreCopies(mine, theirs)) continue;
            (found ??= []).Add(order[rank]);
            count++;
        }
    }

    private int[] Sorted(int way)
    {
        var sorted = new List<ulong>(keys.Length);
        for (var place = 0; place < keys.Length; place++)
        {
            if (keys[place] is { } key) sorted.Add(((ulong)Bucket(key, way) << 32) | (uint)place);
        }

        sorted.Sort();
        var places = new int[sorted.Count];
        for (var rank = 0; rank < places.Length; rank++) places[rank] = (int)(uint)sorted[rank];
        return places;
    }

    private static uint Bucket(CopyKey key, int way) => way == Quarters ? (uint)key.Text : (ushort)(key.Fingerprint >> (QuarterBits * way));
}
