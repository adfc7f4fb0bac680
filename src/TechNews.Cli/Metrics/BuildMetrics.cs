using System.Collections.Immutable;
using TechNews.Metering;

namespace TechNews.Cli.Metrics;

/// <summary>What a build cost.</summary>
internal sealed record BuildMetrics
{
    /// <summary>In the order in which they came.</summary>
    public required ImmutableArray<StageCost> Stages { get; init; }

    /// <summary>The most expensive first.</summary>
    public required ImmutableArray<TemplateCost> Templates { get; init; }

    /// <summary>The most expensive first, and only those.</summary>
    public required ImmutableArray<ArticleCost> SlowestArticles { get; init; }

    /// <summary>HTML pages of the site.</summary>
    public int Pages { get; init; }

    /// <summary>Those that are as they were and were not rendered again.</summary>
    public int PagesReused { get; init; }

    public long FragmentsReused => Templates.Sum(template => template.Reused);
}

/// <param name="Wall">From its beginning to that of the next.</param>
/// <param name="Processor">Of all threads together.</param>
/// <param name="Bytes">Allocated by all threads together.</param>
internal sealed record StageCost(BuildStage Stage, TimeSpan Wall, TimeSpan Processor, long Bytes);

/// <param name="Count">How often it was rendered, as a page's own template or as a part.</param>
/// <param name="Reused">How often its text was there already.</param>
/// <param name="Total">Of all threads together, with the parts that it includes.</param>
/// <param name="Bytes">Allocated while it was rendered.</param>
internal sealed record TemplateCost(string Path, long Count, long Reused, TimeSpan Total, long Bytes)
{
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : Total / Count;
}

internal sealed record ArticleCost(string Path, TimeSpan Parse, TimeSpan Render)
{
    public TimeSpan Total => Parse + Render;
}
