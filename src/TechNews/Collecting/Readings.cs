using System.Runtime.InteropServices;

namespace TechNews.Collecting;

/// <summary>
/// Everything that was read in a run, in shards by visitor, so that threads seldom wait for each other. What comes out depends on the
/// set of lines alone, not on their order or on who read them.
/// </summary>
internal sealed class Readings(long limit)
{
    public const int Shards = 16;

    private readonly ReadingTable[] tables = [.. Enumerable.Range(0, Shards).Select(_ => new ReadingTable())];
    private long distinct;

    /// <summary>False where no line has become a reading.</summary>
    public bool IsAny => Interlocked.Read(ref distinct) > 0;

    public bool IsFull => Interlocked.Read(ref distinct) > limit;

    public static int ShardOf(ulong visitor) => (int)(visitor >> 60);

    public void Add(int shard, ReadOnlySpan<Reading> batch)
    {
        var table = tables[shard];
        var added = 0;
        lock (table)
        {
            foreach (ref readonly var reading in batch)
            {
                if (table.Add(reading)) added++;
            }
        }

        Interlocked.Add(ref distinct, added);
    }

    /// <summary>Takes the floods out and sums up the rest: visitors and page views of an article in a bucket.</summary>
    /// <param name="tally">Gets flood, repeated and counted.</param>
    public void Settle(int floodLimit, Tally tally, ViewSums sums)
    {
        foreach (var table in tables)
        {
            // How many articles each visitor read.
            var visitors = new ReadingTable();
            foreach (var reading in table.All()) visitors.Add(reading with { Article = 0, Hits = 1 });
            foreach (var reading in table.All())
            {
                if (visitors.HitsOf(reading.Visitor, reading.Bucket, 0) > floodLimit)
                {
                    tally.Add(Rule.Flood, reading.Hits);
                    continue;
                }

                tally.Add(Rule.Counted);
                tally.Add(Rule.Repeated, reading.Hits - 1);
                sums.Add(reading.Bucket, reading.Article, 1, reading.Hits);
            }
        }
    }
}

/// <summary>Visitors and page views by bucket and article. For one thread.</summary>
internal sealed class ViewSums
{
    private readonly Dictionary<(int Bucket, int Article), (long Visitors, long PageViews)> sums = [];

    public IEnumerable<KeyValuePair<(int Bucket, int Article), (long Visitors, long PageViews)>> All => sums;

    /// <summary>Adds up, and stops at the largest number there is instead of turning over.</summary>
    public void Add(int bucket, int article, long visitors, long pageViews)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (bucket, article), out _);
        sum = (Sum(sum.Visitors, visitors), Sum(sum.PageViews, pageViews));
    }

    internal static long Sum(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}
