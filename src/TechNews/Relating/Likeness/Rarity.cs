namespace TechNews.Relating.Likeness;

/// <summary>Which features are rare enough to relate articles, and how much that weighs.</summary>
internal static class Rarity
{
    // On a small site one article in a hundred is none at all: there a word may be in so many, though never in more than half of them.
    private const int AlwaysAllowed = 50;

    /// <summary>The most articles that a feature may be in.</summary>
    public static int Cap(int articles, double maxShare) =>
        Math.Min(Math.Max((int)(articles * maxShare), AlwaysAllowed), (articles + 1) / 2);

    /// <summary>Inverse document frequency as BM25 has it, never negative (Robertson and Zaragoza 2009, with one added).</summary>
    public static float Of(int count, int articles) => (float)Math.Log(1 + ((articles - count + 0.5) / (count + 0.5)));
}
