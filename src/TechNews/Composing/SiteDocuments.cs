using System.Collections.Immutable;
using TechNews.Composing.Feeds;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every document that is made without a template: one line for each kind.</summary>
public static class SiteDocuments
{
    /// <param name="assets">URLs of the theme's files by the names that templates use.</param>
    public static Reported<ImmutableArray<OutputFile>> Compose(
        Edition edition, ImmutableArray<Page> pages, IReadOnlyDictionary<string, string> assets)
    {
        var report = new Report();
        var icon = assets.TryGetValue("favicon.svg", out var url) ? edition.Urls.Absolute(url) : null;
        ImmutableArray<OutputFile> documents =
        [
            .. FeedFiles.All(edition, icon),
        ];
        return report.With(WithoutOverridden(documents, edition));
    }

    // What a site puts under static/ stands in place of the document of that name.
    private static ImmutableArray<OutputFile> WithoutOverridden(ImmutableArray<OutputFile> documents, Edition edition)
    {
        var own = edition.Media
            .Where(media => media.Asset.Path.StartsWith("static/", StringComparison.Ordinal))
            .Select(media => media.Asset.Path["static/".Length..])
            .ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? documents : [.. documents.Where(document => !own.Contains(document.Path))];
    }
}
