using TechNews.Diagnostics;
using TechNews.Relating;

namespace TechNews.Checking.Lints;

/// <summary>Where a tag is written.</summary>
internal static class TagPlaces
{
    /// <summary>In the newest article that has it.</summary>
    public static SourceLocation Of(LintedSite site, TagListing listing)
    {
        var article = site.Articles.First(candidate => candidate.Story == listing.Stories[0]);
        var written = article.Front.Tags.First(tag => string.Equals(TagLink.Of(tag, site.Edition.Urls).Slug, listing.Tag.Slug, StringComparison.Ordinal));
        return article.At("tags", written);
    }
}
