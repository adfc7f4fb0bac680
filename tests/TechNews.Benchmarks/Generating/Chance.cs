namespace TechNews.Benchmarks.Generating;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014). The framework's seeded Random may change between versions;
/// a corpus must have the same bytes for ever.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>An independent stream for one numbered thing, so that things can be made in any order.</summary>
    public static Chance For(ulong seed, ulong topic, ulong number) =>
        new(new Chance(seed ^ (topic << 56)).Next() + (number * 0xD1B54A32D192ED03));

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary><paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
