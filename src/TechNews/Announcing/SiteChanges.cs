using System.Collections.Immutable;

namespace TechNews.Announcing;

/// <summary>What is new between two published sites, each list in the order of addresses.</summary>
/// <param name="Changed">Pages that are new or say something else.</param>
/// <param name="Deleted">Pages that are there no more, or that search engines shall list no more.</param>
/// <param name="Topics">What names a hub and is new or says something else.</param>
public sealed record SiteChanges(ImmutableArray<string> Changed, ImmutableArray<string> Deleted, ImmutableArray<string> Topics)
{
    /// <summary>What IndexNow hears: one list, for an address that fails is a deletion.</summary>
    public ImmutableArray<string> Pages => [.. Changed, .. Deleted];

    public static SiteChanges Between(PublishedSite before, PublishedSite now)
    {
        var old = before.Entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
        var listed = now.Entries.Where(entry => entry.IsListed).ToImmutableArray();
        var present = listed.Select(entry => entry.Url).ToHashSet(StringComparer.Ordinal);
        return new SiteChanges(
            [.. listed.Where(entry => IsNew(entry, old, static was => was.IsListed)).Select(entry => entry.Url)],
            [.. before.Entries.Where(entry => entry.IsListed && !present.Contains(entry.Url)).Select(entry => entry.Url)],
            [.. now.Entries.Where(entry => entry.NamesHub && IsNew(entry, old, static was => was.NamesHub)).Select(entry => entry.Url)]);
    }

    private static bool IsNew(PublishedEntry entry, Dictionary<string, PublishedEntry> old, Func<PublishedEntry, bool> wasToo) =>
        !old.TryGetValue(entry.Url, out var was) || !wasToo(was) || !string.Equals(was.Fingerprint, entry.Fingerprint, StringComparison.Ordinal);
}
