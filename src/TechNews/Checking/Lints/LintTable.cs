using System.Collections.Immutable;

namespace TechNews.Checking.Lints;

/// <summary>Every rule, by code. TN112 and TN125 are found by the build itself, TN113 and TN114 in the finished site.</summary>
internal static class LintTable
{
    public static readonly ImmutableArray<ArticleLint> OfArticles =
    [
        HeadlineLength.Rule, SeoTitleLength.Rule, CapitalHeadline.Rule, HeadlineFullStop.Rule, Clickbait.Rule, MissingSummary.Rule,
        MissingAlt.Rule, PoorAlt.Rule, ImageCredit.Rule, HeroShape.Rule, HeadingJumps.Rule, QuoteBalance.Rule, StraightQuotes.Rule, NakedUrls.Rule,
        EmbedTitle.Rule, MissingAuthor.Rule, FutureDate.Rule, PastEmbargo.Rule, OpinionLabel.Rule, SponsoredLinks.Rule,
        Attribution.Rule, Units.Rule, BannedWords.Rule, ReadingGrade.Rule,
    ];

    public static readonly ImmutableArray<SiteLint> OfSites =
    [
        ChangedAddresses.Rule, RepeatedHeadlines.Rule, NearDuplicates.Rule, SingleTags.Rule, SimilarTags.Rule, UnsaidChanges.Rule, PublisherReadiness.Rule,
    ];

    public static IEnumerable<Lint> All => [.. OfArticles, .. OfSites];
}
