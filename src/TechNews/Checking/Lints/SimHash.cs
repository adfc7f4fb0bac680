namespace TechNews.Checking.Lints;

/// <summary>A fingerprint under which near texts have near numbers (Charikar 2002): 64 bits over pairs of neighbouring words.</summary>
internal static class SimHash
{
    private const int FewestWords = 60;
    private const int Group = 2;

    /// <summary>Null where the text is too short to say anything.</summary>
    public static ulong? Of(LintedArticle article)
    {
        string[] words = [.. article.Paragraphs.SelectMany(prose => Words.Of(prose.Text)).Select(word => word.ToLowerInvariant())];
        if (words.Length < FewestWords) return null;
        Span<int> votes = stackalloc int[64];
        for (var i = 0; i + Group <= words.Length; i++)
        {
            var hash = Hash(words.AsSpan(i, Group));
            for (var bit = 0; bit < 64; bit++) votes[bit] += ((hash >> bit) & 1) == 1 ? 1 : -1;
        }

        var print = 0UL;
        for (var bit = 0; bit < 64; bit++) print |= votes[bit] > 0 ? 1UL << bit : 0;
        return print;
    }

    // FNV-1a, with a last mixing so that short words reach the high bits as well.
    private static ulong Hash(ReadOnlySpan<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }
}
