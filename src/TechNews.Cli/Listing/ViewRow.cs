using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Cli.Listing;

/// <summary>One place of a ranking as <c>list views</c> shows it.</summary>
/// <param name="Section">The section whose own ranking it is; null for the whole site's.</param>
internal sealed record ViewRow(ViewWindow Window, string? Section, int Rank, RankedStory Entry)
{
    private const int InEachSection = 3;

    /// <summary>For each window the site's ranking and then each section's, or one section's alone.</summary>
    public static IEnumerable<ViewRow> Of(Edition edition, string? section, int limit)
    {
        var ranking = edition.MostViewed;
        if (section is null)
        {
            foreach (var row in Rows(ranking, section: null, limit)) yield return row;
        }

        foreach (var listing in edition.Sections)
        {
            var id = listing.Section.Section.Id;
            if (section is not null && !string.Equals(id, section, StringComparison.Ordinal)) continue;
            foreach (var row in Rows(ranking.In(listing.Section), id, section is null ? Math.Min(limit, InEachSection) : limit)) yield return row;
        }
    }

    /// <summary>The edition with another window than the site's.</summary>
    public static Diagnostics.Reported<Edition> Edit(ParsedSite site, BuildOptions options, ViewWindow? window) =>
        Editing.EditionOf(window is null ? site : site with { Config = site.Config with { MostViewed = site.Config.MostViewed with { Window = window } } }, options);

    private static IEnumerable<ViewRow> Rows(Ranking ranking, string? section, int limit) =>
        ranking.Entries.Take(limit).Select((entry, place) => new ViewRow(ranking.Window, section, place + 1, entry));
}
