using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN126: a tag of one article is a page that leads back to where the reader came from.</summary>
internal static class SingleTags
{
    public static readonly SiteLint Rule = new("TN126", Severity.Hint, "Use a tag that others have, or leave it out until there is a second article", Find);

    private static IEnumerable<Remark> Find(LintedSite site) =>
        site.Edition.Tags.Where(listing => listing.Stories.Length == 1)
            .Select(listing => new Remark(TagPlaces.Of(site, listing), $"the tag '{listing.Tag.Title}' is used only here"));
}
