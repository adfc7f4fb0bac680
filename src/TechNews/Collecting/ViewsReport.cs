using System.Collections.Immutable;

namespace TechNews.Collecting;

/// <summary>What was counted: the rows that belong into <c>content/views</c>, and where every line ended.</summary>
public sealed record ViewsReport
{
    public required Tally Tally { get; init; }

    /// <summary>By day, then source (ordinal). A day of which lines were seen but no view was left is here without rows.</summary>
    public required ImmutableArray<DayOfViews> Days { get; init; }

    /// <summary>Inputs in their order, with what they were taken for.</summary>
    public required ImmutableArray<CountedInput> Inputs { get; init; }

    /// <summary>Bytes of text that went through, unpacked.</summary>
    public required long Bytes { get; init; }

    /// <summary>Rows kept back for having too few visitors.</summary>
    public required long RowsWithheld { get; init; }

    /// <summary>The report of a run that did not come to count.</summary>
    public static ViewsReport Nothing { get; } = new() { Tally = new Tally(), Days = [], Inputs = [], Bytes = 0, RowsWithheld = 0 };
}

/// <param name="Source">The format's name.</param>
public sealed record CountedInput(string Name, string Source);

/// <summary>One source's views of one day.</summary>
/// <param name="Rows">By path (ordinal).</param>
public sealed record DayOfViews(DateOnly Day, string Source, ImmutableArray<ArticleViews> Rows)
{
    public long Visitors => Rows.Aggregate(0L, (sum, row) => ViewSums.Sum(sum, row.Visitors));

    public long PageViews => Rows.Aggregate(0L, (sum, row) => ViewSums.Sum(sum, row.PageViews));
}

/// <param name="Path">The article's canonical path.</param>
public sealed record ArticleViews(string Path, long Visitors, long PageViews);
