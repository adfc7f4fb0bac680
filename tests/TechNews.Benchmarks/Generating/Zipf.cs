namespace TechNews.Benchmarks.Generating;

/// <summary>Ranks drawn by Zipf's law: rank k is k times rarer than rank 1. Integers only, so that every machine agrees.</summary>
internal sealed class Zipf
{
    private const long One = 1_000_000_000;
    private readonly long[] ends;

    public Zipf(int count)
    {
        ends = new long[count];
        var sum = 0L;
        for (var rank = 1; rank <= count; rank++) ends[rank - 1] = sum += One / rank;
    }

    /// <summary>The share of rank <paramref name="rank"/> (from 0) of <paramref name="total"/>, where rank 0 has all of it.</summary>
    public static long Share(long total, int rank) => total / (rank + 1);

    /// <summary>A rank from 0.</summary>
    public int Draw(Chance chance)
    {
        var point = (long)Math.BigMul(chance.Next(), (ulong)ends[^1], out _);
        var at = Array.BinarySearch(ends, point);
        return at >= 0 ? at + 1 : ~at;
    }
}
