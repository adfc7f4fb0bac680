using System.Collections.Concurrent;
using TechNews.Scriban.Rendering;

namespace TechNews.Scriban;

/// <summary>
/// Fragments that were rendered already; one for each edition of a site, shared by all threads. A fragment is kept when it is asked for a second time,
/// so that what only one page shows takes little memory; what nobody asked for in a long while is let go of, so that a large site takes no more than
/// a small one; and a template whose fragments hardly ever come again is no longer looked for.
/// </summary>
/// <param name="mostBytes">How much memory to take, about.</param>
public sealed class FragmentCache(long mostBytes = 64L * 1024 * 1024)
{
    // Of a key, its arguments and their places in a dictionary.
    private const int KeyBytes = 256;

    // A template has so many chances to be found; then one fragment in sixteen must be.
    private const int Trial = 4096;
    private const int LeastFound = 16;

    private static readonly byte[] SeenOnce = new byte[1]; // No fragment is this very array; one that renders to nothing may be the empty one.

    private readonly ConcurrentDictionary<Template, Gain> gains = new();
    private Generations generations = new(new Generation(), new Generation());
    private long reused;

    /// <summary>How many fragments are kept.</summary>
    public int Count => generations.Young.Kept.Concat(generations.Old.Kept).Distinct().Count();

    /// <summary>How often a fragment was reused.</summary>
    public long Reused => Interlocked.Read(ref reused);

    /// <summary>Whether it is worth asking for fragments of a template, as far as is known.</summary>
    internal bool Pays(Template template) =>
        !gains.TryGetValue(template, out var gain) || gain.Asked < Trial || gain.Found > gain.Asked / LeastFound;

    /// <summary>The fragment, if it is kept; otherwise whether it should be now.</summary>
    internal byte[]? Find(FragmentKey key, out bool shouldKeep)
    {
        var gain = gains.GetOrAdd(key.Template, static _ => new Gain());
        gain.Ask();
        var (young, old) = Volatile.Read(ref generations);
        if (!young.Fragments.TryGetValue(key, out var known))
        {
            old.Fragments.TryGetValue(key, out known);
            Put(key, known ?? SeenOnce, KeyBytes + (known?.Length ?? 0));
        }

        shouldKeep = ReferenceEquals(known, SeenOnce);
        if (known is null || shouldKeep) return null;
        gain.Find();
        Interlocked.Increment(ref reused);
        return known;
    }

    internal void Keep(FragmentKey key, byte[] utf8) => Put(key, utf8, utf8.Length);

    // What is asked for moves on; a full generation becomes the old one, and what is left in the one before goes.
    private void Put(FragmentKey key, byte[] utf8, int more)
    {
        var now = Volatile.Read(ref generations);
        now.Young.Fragments[key] = utf8;
        if (now.Young.Grow(more) > mostBytes / 2)
        {
            Interlocked.CompareExchange(ref generations, new Generations(new Generation(), now.Young), now);
        }
    }

    private sealed record Generations(Generation Young, Generation Old);

    private sealed class Gain
    {
        private long asked;
        private long found;

        public long Asked => Interlocked.Read(ref asked);

        public long Found => Interlocked.Read(ref found);

        public void Ask() => Interlocked.Increment(ref asked);

        public void Find() => Interlocked.Increment(ref found);
    }

    private sealed class Generation
    {
        private long bytes;

        public ConcurrentDictionary<FragmentKey, byte[]> Fragments { get; } = new();

        public IEnumerable<FragmentKey> Kept => Fragments.Where(entry => !ReferenceEquals(entry.Value, SeenOnce)).Select(entry => entry.Key);

        public long Grow(int more) => Interlocked.Add(ref bytes, more);
    }
}
