using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>How many cards a block has where its front does not say.</summary>
internal sealed record FrontSize(int DontMiss, int MostViewed)
{
    public const int Strip = 5;
    public const int LeastInStrip = 3;

    public static FrontSize OfFronts(SiteConfig config) => new(config.DontMissLimit, config.MostViewed.FrontLimit);

    public static FrontSize OfArticles(SiteConfig config) => new(config.DontMissLimit, config.MostViewed.Limit);

    public int LimitOf(BlockKind kind) => kind switch
    {
        BlockKind.Hero => 1,
        BlockKind.Top => 3,
        BlockKind.DontMiss => DontMiss,
        BlockKind.MostViewed => MostViewed,
        BlockKind.Latest => 6,
        BlockKind.Strip => Strip,
        _ => 4,
    };
}
