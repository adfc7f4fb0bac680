using System.Collections.Immutable;
using TechNews.Checking.Lints.Histories;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Relating;

namespace TechNews.Checking.Lints;

/// <summary>The site as the rules see it.</summary>
/// <param name="Articles">Live ones, newest first, then those that will be, by path.</param>
/// <param name="Fingerprints">Of the text of each of <paramref name="Articles"/>; null where it is too short to compare.</param>
internal sealed record LintedSite(Edition Edition, BuildInputs Inputs, ImmutableArray<LintedArticle> Articles, ImmutableArray<ulong?> Fingerprints)
{
    /// <summary>Empty where the site has errors.</summary>
    public required OutputTree Tree { get; init; }

    /// <summary>What the articles were before.</summary>
    public required SiteHistory History { get; init; }

    public static ImmutableArray<LintedArticle> ArticlesOf(Edition edition, BuildInputs inputs)
    {
        var sources = inputs.Texts.ToDictionary(text => text.Path, StringComparer.Ordinal);
        return
        [
            .. edition.Stories.Select(story => new LintedArticle(story.Article, story, edition, sources[story.Article.Path])),
            .. edition.HeldBack.Where(held => held.Reason == HeldBackReason.Future)
                .Select(held => new LintedArticle(held.Article, null, edition, sources[held.Article.Path])),
        ];
    }
}
