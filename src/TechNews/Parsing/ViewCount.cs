namespace TechNews.Parsing;

/// <summary>One row of <c>content/views/*.csv</c>: how often a path was read on one day of the site's zone.</summary>
/// <param name="Path">The URL's path, as counted.</param>
/// <param name="Visitors">Distinct readers of that day.</param>
/// <param name="Source">Where the numbers come from; two sources of one day are never added together.</param>
public sealed record ViewCount(DateOnly Date, string Path, long Visitors, long PageViews, string Source);
