using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Checking.Lints.Histories;

/// <summary>What an article was from one commit to the next: one text under one configuration.</summary>
/// <param name="Text">The article's text, which may be older than the commit where that changed the configuration.</param>
/// <param name="By">The commit, of the text or of the configuration.</param>
/// <param name="Article">Without its body; null where it had errors, with which nothing is published.</param>
/// <param name="BodyStart">The offset of the body in the text.</param>
/// <param name="Address">From the site's root, without a slash in front; empty without <paramref name="Article"/>.</param>
internal sealed record ArticleState(SourceVersion Text, SourceVersion By, Article? Article, int BodyStart, string Address)
{
    /// <summary>Under which it was read.</summary>
    public required DatedConfig Config { get; init; }

    /// <summary>From when on readers could have it; null where they never could.</summary>
    public DateTimeOffset? PublicSince { get; init; }

    public string Body => Text.Text.Read().Text[BodyStart..];
}
