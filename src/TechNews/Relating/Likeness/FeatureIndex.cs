namespace TechNews.Relating.Likeness;

/// <summary>For every feature the articles that have it, newest first.</summary>
internal sealed class FeatureIndex
{
    private readonly FeatureTable table;
    private readonly int[] starts;
    private readonly Posting[] postings;

    /// <param name="isCandidate">By the articles' order: which of them may be found.</param>
    public FeatureIndex(FeatureLists features, Func<int, bool> isCandidate)
    {
        table = features.Table;
        starts = new int[table.Size + 1];
        for (var i = 0; i < features.Lists.Length; i++)
        {
            if (!isCandidate(i)) continue;
            foreach (var feature in features.Lists[i]) starts[table.SlotOf(feature.Key) + 1]++;
        }

        for (var slot = 0; slot < table.Size; slot++) starts[slot + 1] += starts[slot];
        postings = Filled(features.Lists, isCandidate);
    }

    /// <summary>The articles that have a feature, from the place <paramref name="from"/> of the articles' order on.</summary>
    public ReadOnlySpan<Posting> With(Feature feature, int from)
    {
        var slot = table.SlotOf(feature.Key);
        var all = postings.AsSpan(starts[slot]..starts[slot + 1]);
        return from == 0 ? all : all[FirstFrom(all, from)..];
    }

    private static int FirstFrom(ReadOnlySpan<Posting> all, int from)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Article < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Posting[] Filled(Feature[][] lists, Func<int, bool> isCandidate)
    {
        var filled = new Posting[starts[^1]];
        var next = starts.AsSpan().ToArray();
        for (var i = 0; i < lists.Length; i++)
        {
            if (!isCandidate(i)) continue;
            foreach (var feature in lists[i]) filled[next[table.SlotOf(feature.Key)]++] = new Posting(i, feature.Strength);
        }

        return filled;
    }
}

/// <param name="Article">Its place in the articles' order.</param>
internal readonly record struct Posting(int Article, float Strength);
