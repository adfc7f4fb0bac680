namespace TechNews.Diagnostics;

/// <summary>"Did you mean": the nearest known name by Damerau-Levenshtein distance.</summary>
public static class Suggestion
{
    /// <summary>The nearest of <paramref name="known"/>, or null where none is within 2 edits or a third of the length. Ties are ordinal.</summary>
    public static string? For(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance) continue;
            var distance = Distance(name, candidate);
            var closer = distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0);
            if (!closer || distance >= Math.Max(name.Length, candidate.Length)) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>" - did you mean 'x'?", or nothing: the tail of a message.</summary>
    public static string Tail(string name, IEnumerable<string> known) =>
        For(name, known) is { } nearest ? $" - did you mean '{nearest}'?" : "";

    /// <summary>Edits between two names: insert, delete, replace, or swap two neighbours (optimal string alignment).</summary>
    internal static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = Fold(from[i - 1]) == Fold(to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[to.Length];
    }

    // A wrong case or a hyphen for an underscore is the nearest mistake of all.
    private static char Fold(char c) => c == '-' ? '_' : char.ToLowerInvariant(c);
}
