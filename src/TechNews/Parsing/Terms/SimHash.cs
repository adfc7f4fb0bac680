namespace TechNews.Parsing.Terms;

/// <summary>
/// The 64-bit SimHash of a set of words: each bit is what most of the words' hashes say. Counters lie eight to a number and are filled
/// through a table, so that a word costs eight additions and not sixty-four.
/// </summary>
internal static class SimHash
{
    private const int Lanes = 8;

    private static readonly ulong[] Spread = Spreads();

    public static ulong Of(ReadOnlySpan<uint> packed)
    {
        Span<int> votes = stackalloc int[64];
        Span<ulong> lanes = stackalloc ulong[Lanes];
        for (var start = 0; start < packed.Length; start += byte.MaxValue)
        {
            var group = packed[start..Math.Min(packed.Length, start + byte.MaxValue)];
            lanes.Clear();
            foreach (var entry in group) Add(Widened(TermVector.Term(entry)), lanes);
            for (var bit = 0; bit < 64; bit++) votes[bit] += (byte)(lanes[bit / 8] >> (8 * (bit % 8)));
        }

        return Majority(votes, packed.Length);
    }

    private static void Add(ulong hash, Span<ulong> lanes)
    {
        for (var lane = 0; lane < Lanes; lane++) lanes[lane] += Spread[(byte)(hash >> (8 * lane))];
    }

    private static ulong Majority(ReadOnlySpan<int> votes, int of)
    {
        var fingerprint = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            if (votes[bit] * 2 > of) fingerprint |= 1UL << bit;
        }

        return fingerprint;
    }

    // SplitMix64: 26 bits are too few to vote on 64.
    private static ulong Widened(uint term)
    {
        var z = (term + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong[] Spreads()
    {
        var spreads = new ulong[256];
        for (var value = 0; value < spreads.Length; value++) spreads[value] = SpreadBits(value);
        return spreads;
    }

    // Bit n of the byte becomes byte n of the number.
    private static ulong SpreadBits(int value)
    {
        var spread = 0UL;
        for (var bit = 0; bit < 8; bit++) spread |= (ulong)((value >> bit) & 1) << (8 * bit);
        return spread;
    }
}
