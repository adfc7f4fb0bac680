using System.Collections.Immutable;

namespace TechNews.Parsing.Terms;

/// <summary>
/// How often each word of an article occurs, small enough to be kept for every article of a large site: 26 bits of the word's hash and
/// 6 bits of its weight in each number. Of half a million different words, about one in two hundred shares its hash with another.
/// </summary>
/// <param name="Packed">In the order in which the words first occur.</param>
/// <param name="Fingerprint">SimHash of 64 bits over the different words: near-duplicates differ in few bits (Charikar 2002).</param>
public sealed record TermVector(ImmutableArray<uint> Packed, ulong Fingerprint)
{
    public const int MaxWeight = (1 << WeightBits) - 1;

    private const int WeightBits = 6;

    public static readonly TermVector Empty = new([], 0);

    /// <summary>26 bits.</summary>
    public static uint Term(uint packed) => packed >> WeightBits;

    /// <summary>1 to <see cref="MaxWeight"/>: occurrences, those of the title three times and those of the lead twice.</summary>
    public static int Weight(uint packed) => (int)(packed & MaxWeight);

    internal static uint Pack(uint hash, int weight) => (hash & ~(uint)MaxWeight) | (uint)Math.Min(weight, MaxWeight);
}
