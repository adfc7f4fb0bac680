using System.Runtime.InteropServices;
using TechNews.Parsing.Terms;

namespace TechNews.Relating.Likeness;

/// <summary>The features that stand for one article: its tags, then its best words. One per worker, since it keeps its scratch space.</summary>
/// <param name="least">Articles that a feature must be in.</param>
/// <param name="most">Words that are kept.</param>
internal sealed class FeatureSelection(FeatureTable table, double maxShare, int least, int most)
{
    /// <summary>What <see cref="Feature.Strength"/> never exceeds.</summary>
    public const float MostStrength = (float)(Saturation + 1);

    private const double Saturation = 1.2; // k1 of BM25.
    private const double LengthShare = 0.75; // b of BM25.

    // What two articles share is counted in few bits; nobody who gives an article more says anything by it.
    private const int MostTags = 256;

    private readonly List<ulong> order = [];
    private readonly List<Feature> found = [];
    private readonly List<Feature> chosen = [];

    /// <param name="articles">How many articles the table has counted.</param>
    /// <param name="meanLength">Of their texts, in weighted words.</param>
    public Feature[] Of(MadeStory story, int articles, double meanLength)
    {
        var cap = Rarity.Cap(articles, maxShare);
        var terms = story.Terms.Packed;
        order.Clear();
        found.Clear();
        var relativeLength = Saturation * (1 - LengthShare + (LengthShare * LengthOf(story) / Math.Max(1, meanLength)));
        for (var i = 0; i < terms.Length; i++)
        {
            var count = table.CountAt(table.SlotOf(Feature.KeyOfTerm(terms[i])));
            if (count < least || count > cap) continue;
            var weight = TermVector.Weight(terms[i]);
            var rarity = Rarity.Of(count, articles);
            order.Add(Descending(weight * rarity, found.Count));
            found.Add(new Feature(Feature.KeyOfTerm(terms[i]), rarity, (float)(weight * (Saturation + 1) / (weight + relativeLength))));
        }

        chosen.Clear();
        AddTags(story.Story, articles, cap);
        AddBest();
        return [.. chosen];
    }

    /// <summary>Weighted words of an article.</summary>
    public static int LengthOf(MadeStory story)
    {
        var length = 0;
        foreach (var packed in story.Terms.Packed) length += TermVector.Weight(packed);
        return length;
    }

    private void AddTags(Story story, int articles, int cap)
    {
        foreach (var tag in story.Tags)
        {
            var key = Feature.KeyOfTag(tag);
            var count = table.CountAt(table.SlotOf(key));
            if (count >= least && count <= cap && chosen.Count < MostTags) chosen.Add(new Feature(key, Rarity.Of(count, articles), 1));
        }
    }

    private void AddBest()
    {
        CollectionsMarshal.AsSpan(order).Sort();
        for (var i = 0; i < order.Count && i < most; i++) chosen.Add(found[(int)(uint)order[i]]);
    }

    // Plain numbers sort fastest; of two words that weigh alike the earlier in the text comes first.
    private static ulong Descending(float weight, int place) => ((ulong)~BitConverter.SingleToUInt32Bits(weight) << 32) | (uint)place;
}
