using System.Collections.Immutable;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>What a block's query finds, best first.</summary>
internal sealed class BlockCandidates(ImmutableArray<Story> stories, ImmutableArray<SectionListing> sections, Rankings rankings, DateTimeOffset asOf)
{
    public ImmutableArray<SectionListing> Sections => sections;

    public Rankings Rankings => rankings;

    private static readonly TimeSpan LeadMayBeOlder = TimeSpan.FromDays(3);

    private readonly ImmutableArray<Story> listed = [.. stories.Where(story => !story.IsRetracted)];

    /// <param name="own">Id of the page's own section, for <c>section: this</c>; null where it has none.</param>
    public ImmutableArray<Story> Of(FrontBlock block, string? own)
    {
        var found = block.Backfill is { } query ? Matching(query, own) : [];
        return block.Kind switch
        {
            BlockKind.Hero when block.Backfill is { Sort: null } => [.. Leads(found).Distinct()],
            // An editor's pick stands between the pins and what a query finds.
            BlockKind.DontMiss => [.. listed.Where(story => story.Article.Front.DontMiss).Concat(found).Distinct()],
            _ => found,
        };
    }

    private ImmutableArray<Story> Matching(BlockQuery query, string? own)
    {
        var wanted = query.Sections.Select(section => QueryWords.IsOwnSection(section) ? own : section.Value).ToHashSet(StringComparer.Ordinal);
        var tags = query.Tags.Select(tag => Slugs.Of(tag.Value)).ToHashSet(StringComparer.Ordinal);
        var authors = query.Authors.Select(author => author.Value).ToHashSet(StringComparer.Ordinal);
        // A section's own stories, where one section is all that is asked for, need no look at the others.
        var pool = wanted.Count == 1 && sections.FirstOrDefault(listing => wanted.Contains(listing.Section.Section.Id)) is { } only ? only.Stories : stories;
        var found = pool.Where(story => !story.IsRetracted
            && (wanted.Count == 0 || (story.Section is { } section && wanted.Contains(section.Section.Id)))
            && (tags.Count == 0 || story.Tags.Any(tag => tags.Contains(tag.Slug)))
            && (authors.Count == 0 || story.Authors.Any(author => authors.Contains(author.Author.Id)))
            && (query.Kind is not { } kind || story.Article.Front.Kind == kind)
            && (query.MaxAge is not { } age || asOf - story.PublishedAt < age));
        return [.. InOrder(found, query.Sort)];
    }

    // The stories come newest first, ties by path; these orders are stable and leave it so.
    private IEnumerable<Story> InOrder(IEnumerable<Story> found, BlockSort? sort) => sort switch
    {
        BlockSort.Updated => found.OrderByDescending(story => story.UpdatedAt ?? story.PublishedAt),
        BlockSort.Weight => found.OrderBy(story => story.Article.Front.Weight ?? int.MaxValue),
        BlockSort.Title => found.OrderBy(story => story.Title, StringComparer.Ordinal),
        BlockSort.Views => ByViews(found),
        _ => found,
    };

    // Without real numbers the newest stand in their place.
    private IEnumerable<Story> ByViews(IEnumerable<Story> found)
    {
        var places = rankings.OfSite.IsReal ? rankings.OfSite.Entries.Index().ToDictionary(entry => entry.Item.Story, entry => entry.Index) : [];
        return found.OrderBy(story => places.GetValueOrDefault(story, int.MaxValue));
    }

    // A featured story leads while it is nearly as new as the newest; else the newest that has a picture.
    private static IEnumerable<Story> Leads(ImmutableArray<Story> found)
    {
        if (found.IsEmpty) return [];
        var oldest = found[0].PublishedAt - LeadMayBeOlder;
        var fresh = found.TakeWhile(story => story.PublishedAt >= oldest).ToList();
        return fresh.Where(story => story.Article.Front.Featured)
            .Concat(fresh.Where(story => story.Image is not null))
            .Concat(found);
    }
}
