namespace TechNews.Relating.Likeness;

/// <summary>The best of many, in order: by score, then by place in the articles' order, which is newest first and then by path.</summary>
internal sealed class BestMatches(int capacity)
{
    private readonly (double Score, int Article)[] entries = new (double Score, int Article)[capacity];
    private int count;

    /// <summary>What a score must exceed, or equal with an earlier place, to be among the best.</summary>
    public double Threshold => count < capacity ? double.NegativeInfinity : entries[count - 1].Score;

    public ReadOnlySpan<(double Score, int Article)> InOrder => entries.AsSpan(0, count);

    public void Clear() => count = 0;

    public void Add(double score, int article)
    {
        if (count == capacity && !IsBefore((score, article), entries[count - 1])) return;
        var place = count < capacity ? count++ : count - 1;
        for (; place > 0 && IsBefore((score, article), entries[place - 1]); place--) entries[place] = entries[place - 1];
        entries[place] = (score, article);
    }

    private static bool IsBefore((double Score, int Article) one, (double Score, int Article) other) =>
        one.Score > other.Score || (one.Score.Equals(other.Score) && one.Article < other.Article);
}
