using System.Runtime.CompilerServices;
using TechNews.Parsing;

namespace TechNews.Relating.Likeness;

/// <summary>
/// Scores every article that shares something with one article. One per worker: a dense array that is swept clean by the list of what was
/// touched. Sums are taken in the order of the features, so they are the same on any number of threads.
/// </summary>
internal sealed class LikenessScores(FeatureIndex index, RelatedSettings settings, int articles)
{
    private const int TagIsWorthWords = 2;

    private readonly Cell[] cells = new Cell[articles];
    private readonly int[] touched = new int[articles];
    private int touchedCount;

    /// <summary>How many entries of the index were read so far.</summary>
    public long PostingsRead { get; private set; }

    /// <summary>The articles that share at least one feature; to be called once for each article, and ended by <see cref="Clear"/>.</summary>
    /// <param name="from">The first place in the articles' order that counts.</param>
    public ReadOnlySpan<int> Touch(Feature[] features, int from)
    {
        var words = 0;
        foreach (var feature in features)
        {
            if (!feature.IsTag && words == settings.Terms) break;
            var postings = index.With(feature, from);
            if (postings.IsEmpty) continue;
            if (!feature.IsTag) words++;
            Add(postings, feature);
        }

        return touched.AsSpan(0, touchedCount);
    }

    /// <summary>The score by words and tags; negative where one word alone is shared, which relates nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(int article) => cells[article].Shared >= TagIsWorthWords ? cells[article].Score : -1;

    public void Clear()
    {
        for (var i = 0; i < touchedCount; i++) cells[touched[i]] = default;
        touchedCount = 0;
    }

    private void Add(ReadOnlySpan<Posting> postings, Feature feature)
    {
        var weight = feature.Rarity * (float)(feature.IsTag ? settings.Weights.Tag : settings.Weights.Text);
        var worth = feature.IsTag ? TagIsWorthWords : 1;
        PostingsRead += postings.Length;
        foreach (var posting in postings)
        {
            ref var cell = ref cells[posting.Article];
            if (cell.Shared == 0) touched[touchedCount++] = posting.Article;
            cell.Shared += worth;
            cell.Score += weight * posting.Strength;
        }
    }

    private struct Cell
    {
        public float Score;
        public int Shared;
    }
}
