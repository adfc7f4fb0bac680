using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>One entry, the same in every feed that has it.</summary>
internal sealed record FeedItem
{
    /// <summary>A URI that stays when title, slug and section change.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; null where the editor wrote none.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML with absolute URLs and nothing that runs, UTF-8; null where only the summary may be shown.</summary>
    public byte[]? Content { get; init; }

    public required DateTimeOffset Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    public StoryImage? Image { get; init; }

    /// <summary>BCP 47; null is the site's language.</summary>
    public string? Language { get; init; }

    public DateTimeOffset LastChange => Updated > Published ? Updated.Value : Published;
}

/// <param name="Url">Absolute.</param>
/// <param name="Picture">Absolute, or null.</param>
internal sealed record FeedPerson(string Name, string Url, string? Picture);

/// <param name="Term">For programs.</param>
/// <param name="Label">For people.</param>
internal sealed record FeedCategory(string Term, string Label);
