using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>The rankings of an edition, each way of ranking reckoned once.</summary>
internal sealed class Rankings
{
    private readonly ParsedSite site;
    private readonly StoryIndex index;
    private readonly DateTimeOffset asOf;
    private readonly List<Made> made = [];

    public Rankings(ParsedSite site, StoryIndex index, DateTimeOffset asOf)
    {
        (this.site, this.index, this.asOf) = (site, index, asOf);
        OfSite = Of(site.Config.MostViewed);
    }

    /// <summary>The one that <c>site.yml</c> asks for.</summary>
    public Ranking OfSite { get; }

    /// <summary>Every way of ranking that was asked for, the site's own first.</summary>
    public IEnumerable<MostViewedSettings> Used => made.Select(one => one.Settings);

    /// <param name="section">What the block's ranking is narrowed to, or null.</param>
    public BlockRanking Of(FrontBlock block, SectionListing? section)
    {
        var settings = block.Ranking?.Over(site.Config.MostViewed) ?? site.Config.MostViewed;
        var ranking = Of(settings);
        return new BlockRanking
        {
            Ranking = section is null ? ranking : ranking.In(section.Section),
            Section = section,
            OrderBy = settings.OrderBy,
            Title = block.Title,
            Fallback = settings.Fallback,
            FallbackTitle = section is null || block.Ranking?.FallbackTitle is not null ? settings.FallbackTitle : $"{settings.FallbackTitle} in {section.Section.Title}",
        };
    }

    private Ranking Of(MostViewedSettings settings)
    {
        if (made.Find(one => one.Settings == settings) is { } known) return known.Ranking;
        var ranking = Popularity.Rank(site.Views, index, site.Config with { MostViewed = settings }, asOf);
        made.Add(new Made(settings, ranking));
        return ranking;
    }

    private sealed record Made(MostViewedSettings Settings, Ranking Ranking);
}

/// <summary>What a block of Most Viewed shows, and what it shows without numbers.</summary>
public sealed record BlockRanking
{
    public required Ranking Ranking { get; init; }

    /// <summary>The section that it is narrowed to, or null.</summary>
    public required SectionListing? Section { get; init; }

    public required RankingOrder OrderBy { get; init; }

    /// <summary>The editor's heading over a real ranking, or null.</summary>
    public required string? Title { get; init; }

    public required ViewFallback Fallback { get; init; }

    public required string FallbackTitle { get; init; }
}
