using System.Collections.Immutable;

namespace TechNews.Relating;

/// <summary>Stories by section, tag and author; each list keeps the stories' own order, newest first.</summary>
internal static class Listings
{
    public static ImmutableArray<SectionListing> BySection(IEnumerable<SectionLink> inOrder, ImmutableArray<Story> stories)
    {
        var lists = stories.Where(story => story.Section is not null).ToLookup(story => story.Section!.Section.Id, StringComparer.Ordinal);
        return
        [
            .. inOrder.Select(link => new SectionListing(link, [.. lists[link.Section.Id]])),
        ];
    }

    /// <summary>Spellings that make one URL are one tag, under the title that is used most (ties: ordinal).</summary>
    public static ImmutableArray<TagListing> ByTag(ImmutableArray<Story> stories) =>
    [
        .. stories
            .SelectMany(story => story.Tags.Select(tag => new Tagged(tag, story)))
            .GroupBy(entry => entry.Tag.Slug, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TagListing(MostUsed(group.Select(entry => entry.Tag)), [.. group.Select(entry => entry.Story)])),
    ];

    public static ImmutableArray<AuthorListing> ByAuthor(SourceTables tables, ImmutableArray<Story> stories, ImmutableArray<Story> withPages)
    {
        var lists = new Dictionary<AuthorLink, ImmutableArray<Story>.Builder>(ReferenceEqualityComparer.Instance);
        foreach (var story in stories)
        {
            foreach (var author in story.Authors)
            {
                var list = lists.TryGetValue(author, out var known) ? known : lists[author] = ImmutableArray.CreateBuilder<Story>();
                if (list.Count == 0 || list[^1] != story) list.Add(story); // Who is named twice signed once.
            }
        }

        var signed = withPages.SelectMany(story => story.Authors).Select(author => author.Author.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tables.Authors.Values
                .Where(link => signed.Contains(link.Author.Id)) // A name that waits for an embargo is not told early.
                .OrderBy(link => link.Author.Name, StringComparer.Ordinal)
                .ThenBy(link => link.Author.Id, StringComparer.Ordinal)
                .Select(link => new AuthorListing(link, lists.GetValueOrDefault(link)?.DrainToImmutable() ?? [])),
        ];
    }

    private static TagLink MostUsed(IEnumerable<TagLink> spellings) => spellings
        .GroupBy(tag => tag.Title, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .MaxBy(group => group.Count())!.First();

    private sealed record Tagged(TagLink Tag, Story Story);
}
