using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing.Sitemaps;

/// <summary>A page as search engines hear of it.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="LastChange">Null where nobody said when the page changed: no date is better than a wrong one.</param>
/// <param name="Image">Absolute URL of the page's main picture, or null.</param>
internal sealed record SitemapEntry(string Url, DateTimeOffset? LastChange, string? Image = null)
{
    /// <summary>The page in every language that it is there in.</summary>
    public ImmutableArray<AlternateLink> Alternates { get; init; } = [];
}
