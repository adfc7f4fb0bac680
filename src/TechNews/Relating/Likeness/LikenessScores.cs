using System.Runtime.CompilerServices;
using TechNews.Parsing;

namespace TechNews.Relating.Likeness;

/// <summary>
/// Scores every article that shares something with one article. One per worker: a dense array, the list of what was touched in it, and that of
/// what shares enough. A cell holds a score and how much is shared in 32 bits, since the time goes into reaching cells; whole numbers add up to the
/// same in any order.
/// </summary>
internal sealed class LikenessScores(FeatureIndex index, RelatedSettings settings, int articles)
{
    // One word alone relates nothing; one tag does.
    private const uint TagIsWorthWords = 2;
    private const uint LeastShared = 2;

    // On a large site even rare words are in many articles. The best words come first, so the last ones are what is given up.
    private const int LeastWords = 5;
    private const int EnoughPostings = 2000;

    private const int SharedBits = 10;
    private const int ScoreBits = 32 - SharedBits;
    private const uint SharedMask = (1 << SharedBits) - 1;

    private readonly uint[] cells = new uint[articles];
    private readonly int[] touched = new int[articles + 1];
    private readonly int[] candidates = new int[articles + 1];
    private int touchedCount;
    private int candidateCount;
    private float scale;

    /// <summary>How many entries of the index were read so far.</summary>
    public long PostingsRead { get; private set; }

    /// <summary>The articles that share enough to be related, in no order.</summary>
    /// <param name="from">The first place in the articles' order that counts.</param>
    public ReadOnlySpan<int> Touch(Feature[] features, int from)
    {
        Forget();
        scale = ScaleOf(features);
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

        return candidates.AsSpan(0, candidateCount);
    }

    /// <summary>The score by words and tags of one of the articles that were found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(int article) => (cells[article] >> SharedBits) / scale;

    private void Forget()
    {
        foreach (var article in touched.AsSpan(0, touchedCount)) cells[article] = 0;
        (touchedCount, candidateCount) = (0, 0);
    }

    private void Add(ReadOnlySpan<Posting> postings, Feature feature)
    {
        var weight = scale * WeightOf(feature);
        var worth = feature.IsTag ? TagIsWorthWords : 1u;
        var lacking = LeastShared - worth; // What an article must share already, and not much more, to become a candidate now.
        var (cellOf, touchedList, candidateList) = (cells, touched, candidates);
        var (touchedSoFar, candidatesSoFar) = (touchedCount, candidateCount);
        foreach (var posting in postings)
        {
            ref var cell = ref cellOf[posting.Article];
            var before = cell & SharedMask;
            cell += ((uint)(weight * posting.Strength) << SharedBits) + worth;
            // Both are written at once and kept where they count: which of them do cannot be foretold, and a wrong guess costs more.
            touchedList[touchedSoFar] = posting.Article;
            touchedSoFar += before == 0 ? 1 : 0;
            candidateList[candidatesSoFar] = posting.Article;
            candidatesSoFar += before - lacking < worth ? 1 : 0;
        }

        (touchedCount, candidateCount) = (touchedSoFar, candidatesSoFar);
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
