using System.Runtime.CompilerServices;
using TechNews.Parsing;

namespace TechNews.Relating.Likeness;

/// <summary>
/// Scores every article that shares something with one article. One per worker: a dense array, and the list of what was touched in it. A cell holds a score and how much is shared in 32 bits, since the time goes into reaching cells; whole numbers add up to the
/// same in any order.
/// </summary>
internal sealed class LikenessScores(FeatureIndex index, RelatedSettings settings, int articles)
{
    private const int TagIsWorthWords = 2;

    // On a large site even rare words are in many articles. The best words come first, so the last ones are what is given up.
    private const int LeastWords = 5;
    private const int EnoughPostings = 2000;

    private const int SharedBits = 10;
    private const int ScoreBits = 32 - SharedBits;

    private readonly uint[] cells = new uint[articles];
    private readonly int[] touched = new int[articles];
    private int touchedCount;
    private float scale;

    /// <summary>How many entries of the index were read so far.</summary>
    public long PostingsRead { get; private set; }

    /// <summary>The articles that share at least one feature; each must be taken before the next article.</summary>
    /// <param name="from">The first place in the articles' order that counts.</param>
    public ReadOnlySpan<int> Touch(Feature[] features, int from)
    {
        scale = ScaleOf(features);
        touchedCount = 0;
        var (words, read) = (0, 0);
        foreach (var feature in features)
        {
            if (!feature.IsTag && (words == settings.Terms || (words >= LeastWords && read >= EnoughPostings))) break;
            var postings = index.With(feature, from);
            if (postings.IsEmpty) continue;
            if (!feature.IsTag) words++;
            read += postings.Length;
            Add(postings, feature);
        }

        PostingsRead += read;

        return touched.AsSpan(0, touchedCount);
    }

    /// <summary>The score by words and tags, once; negative where one word alone is shared, which relates nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Take(int article)
    {
        ref var cell = ref cells[article];
        var value = cell;
        cell = 0;
        return (value & ((1 << SharedBits) - 1)) >= TagIsWorthWords ? (value >> SharedBits) / scale : -1;
    }

    private void Add(ReadOnlySpan<Posting> postings, Feature feature)
    {
        var weight = scale * WeightOf(feature);
        var worth = feature.IsTag ? TagIsWorthWords : 1u;
        foreach (var posting in postings)
        {
            ref var cell = ref cells[posting.Article];
            if (cell == 0) touched[touchedCount++] = posting.Article;
            cell += ((uint)(weight * posting.Strength) << SharedBits) + worth;
        }
    }

    // So that even an article that shares everything fits.
    private float ScaleOf(Feature[] features)
    {
        var most = 0f;
        foreach (var feature in features) most += WeightOf(feature) * FeatureSelection.MostStrength;
        return ((1 << ScoreBits) - 1) / Math.Max(1, most * 1.001f);
    }

    private float WeightOf(Feature feature) => feature.Rarity * (float)(feature.IsTag ? settings.Weights.Tag : settings.Weights.Text);
}
