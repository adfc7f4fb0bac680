namespace TechNews.Scriban;

/// <summary>"Did you mean": the known name that is nearest to a mistyped one.</summary>
internal static class Suggestion
{
    public static string? DidYouMean(string name, IEnumerable<string> known)
    {
        var nearest = Nearest(name, known);
        return nearest is null ? null : $"did you mean `{nearest}`?";
    }

    /// <summary>The nearest name, at most a third of its letters away; ties go to the first in ordinal order.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > 60)
        {
            return null;
        }

        var most = Math.Max(1, name.Length / 3);
        return known
            .Where(k => Math.Abs(k.Length - name.Length) <= most && !string.Equals(k, name, StringComparison.Ordinal))
            .Select(k => (Name: k, Distance: Distance(name, k)))
            .Where(k => k.Distance <= most)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
