using System.Collections.Immutable;

namespace TechNews.Collecting.Exports;

/// <summary>A CSV export by the names of its columns: for each part the names it goes by, the best first.</summary>
internal sealed record TableShape
{
    public required string Source { get; init; }

    public required ImmutableArray<string> Path { get; init; }

    /// <summary>Where there is no such column, page views stand in; and the other way round.</summary>
    public required ImmutableArray<string> Visitors { get; init; }

    public ImmutableArray<string> PageViews { get; init; } = [];

    public ImmutableArray<string> Date { get; init; } = [];

    public ImmutableArray<string> Host { get; init; } = [];

    /// <summary>Whether a file with these columns is one of the source's.</summary>
    public bool Fits(string[] header) =>
        Find(header, Path) >= 0 && (Find(header, Visitors) >= 0 || Find(header, PageViews) >= 0);

    public static int Find(string[] header, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            var at = Array.FindIndex(header, column => string.Equals(column.Trim().Trim('\uFEFF'), name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0) return at;
        }

        return -1;
    }
}
