namespace TechNews.Files;

/// <summary>What is ordered by its path (ordinal).</summary>
internal static class ByPath
{
    /// <summary>The place of the one that has the path; less than 0 where none has.</summary>
    public static int PlaceOf<T>(ReadOnlySpan<T> ordered, string path, Func<T, string> pathOf)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(pathOf(ordered[middle]), path);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
