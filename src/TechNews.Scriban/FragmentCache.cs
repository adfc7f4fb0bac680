using System.Collections.Concurrent;
using TechNews.Scriban.Rendering;

namespace TechNews.Scriban;

/// <summary>
/// Fragments that were rendered already; one for each edition of a site, shared by all threads. A fragment is kept when
/// it is asked for a second time, so that what only one page shows takes no memory.
/// </summary>
/// <param name="mostBytes">How many bytes of fragments to keep; what comes later is rendered anew each time.</param>
public sealed class FragmentCache(long mostBytes = 128L * 1024 * 1024)
{
    private static readonly byte[] SeenOnce = [];

    private readonly ConcurrentDictionary<FragmentKey, byte[]> fragments = new();
    private long bytes;

    /// <summary>How many fragments are kept.</summary>
    public int Count => fragments.Count(f => !ReferenceEquals(f.Value, SeenOnce));

    /// <summary>How often a fragment was reused.</summary>
    public long Reused => Interlocked.Read(ref reused);

    private long reused;

    private int keys;

    /// <summary>The fragment, if it is kept; otherwise whether it should be now.</summary>
    internal byte[]? Find(FragmentKey key, out bool shouldKeep)
    {
        if (fragments.TryGetValue(key, out var known) && !ReferenceEquals(known, SeenOnce))
        {
            shouldKeep = false;
            Interlocked.Increment(ref reused);
            return known;
        }

        shouldKeep = known is not null && Interlocked.Read(ref bytes) < mostBytes;
        if (known is null && Volatile.Read(ref keys) < MostKeys && fragments.TryAdd(key, SeenOnce))
        {
            Interlocked.Increment(ref keys); // The dictionary's own count takes all of its locks.
        }

        return null;
    }

    internal void Keep(FragmentKey key, byte[] utf8)
    {
        fragments[key] = utf8;
        Interlocked.Add(ref bytes, utf8.Length);
    }

    private const int MostKeys = 4 * 1024 * 1024;
}
