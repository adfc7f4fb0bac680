using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN127: two tags that differ by a hyphen, a space or a plural: each has half of the articles.</summary>
internal static class SimilarTags
{
    public static readonly SiteLint Rule = new("TN127", Severity.Warning, "Write it the same way everywhere", Find);

    private static IEnumerable<Remark> Find(LintedSite site) =>
        from kin in site.Edition.Tags.GroupBy(listing => Root(listing.Tag.Slug), StringComparer.Ordinal)
        let ordered = kin.OrderByDescending(listing => listing.Stories.Length).ThenBy(listing => listing.Tag.Slug, StringComparer.Ordinal).ToArray()
        from rare in ordered.Skip(1)
        select new Remark(TagPlaces.Of(site, rare), $"the tag '{rare.Tag.Title}' is nearly '{ordered[0].Tag.Title}'");

    private static string Root(string slug) => Words.Bare(slug) is [.., not 's', 's'] and { Length: > 4 } plural ? plural[..^1] : Words.Bare(slug);
}
