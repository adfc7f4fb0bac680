using System.Collections.Concurrent;
using System.Collections.Immutable;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>
/// Most Viewed. A list depends on a page only through the stories that it must leave out, so equal lists are one object.
/// </summary>
internal sealed class Sidebars(Edition edition, Deck deck)
{
    private const int LeastInSection = 3;

    private readonly ConcurrentDictionary<Ranking, ConcurrentDictionary<string, Ranking>> sections = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<ReadyBlock, ConcurrentDictionary<Ranking, Usual>> usual = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<StoryList, Block> blocks = new();

    /// <summary>As lists show it that belong to no section.</summary>
    public Block? MostViewed() => MostViewed(edition.Fronts.Lists.Blocks.First(block => block.Kind == BlockKind.MostViewed));

    /// <summary>
    /// The block's ranking without the page's own story; where there is none, the latest stories under their own name. Null where
    /// fewer than the block's least are left.
    /// </summary>
    /// <param name="section">A section whose own ranking stands there, once enough of its stories were read; else the block's.</param>
    public Block? MostViewed(ReadyBlock block, Story? self = null, SectionLink? section = null)
    {
        var wanted = block.Ranking!;
        var (ranking, of) = (wanted.Ranking, wanted.Section?.Section);
        if (of is null && section is not null && InSection(ranking, section) is { IsReal: true, Entries.Length: >= LeastInSection } own) (ranking, of) = (own, section);
        var shown = usual.GetOrAdd(block, static _ => new(ReferenceEqualityComparer.Instance))
            .GetOrAdd(ranking, static (ranking, wish) => wish.Sidebars.UsualOf(wish.Block, ranking, wish.Section), (Sidebars: this, Block: block, Section: of));
        return self is null || !shown.Stories.Contains(self) ? shown.Block : Made(block, Candidates(block, ranking).Where(story => story != self), ranking, of);
    }

    private Usual UsualOf(ReadyBlock block, Ranking ranking, SectionLink? of) =>
        new([.. Candidates(block, ranking).Take(block.Limit)], Made(block, Candidates(block, ranking), ranking, of));

    private IEnumerable<Story> Candidates(ReadyBlock block, Ranking ranking)
    {
        if (ranking.IsReal) return ranking.Entries.Select(entry => entry.Story);
        var latest = block.Ranking!.Fallback == ViewFallback.Latest ? block.Ranking.Section?.Stories ?? edition.Stories : [];
        return latest.Where(story => !story.IsRetracted);
    }

    private Block? Made(ReadyBlock block, IEnumerable<Story> candidates, Ranking ranking, SectionLink? of)
    {
        ImmutableArray<Story> stories = [.. candidates.Take(block.Limit)];
        var wanted = block.Ranking!;
        return ranking.IsReal
            ? Shared(block, stories, wanted.Title ?? TitleOf(wanted, of), Labels.Window(ranking.Window))
            : Shared(block, stories, wanted.FallbackTitle, null);
    }

    private Ranking InSection(Ranking ranking, SectionLink section) =>
        sections.GetOrAdd(ranking, static _ => new(StringComparer.Ordinal)).GetOrAdd(section.Section.Id, _ => ranking.In(section));

    private static string TitleOf(BlockRanking wanted, SectionLink? section) =>
        section is null ? Labels.Ranking(wanted.OrderBy) : $"{Labels.Ranking(wanted.OrderBy)} in {section.Title}";

    /// <param name="note">The time that was counted; null for a list that is no ranking, which leads to all of its stories.</param>
    private Block? Shared(ReadyBlock block, ImmutableArray<Story> stories, string title, string? note) =>
        stories.Length < Math.Max(1, block.Min) ? null : blocks.GetOrAdd(new StoryList(block, title, stories), list => new Block(block.Id, title, deck.Of(list.Stories))
        {
            Kind = BlockKind.MostViewed,
            IsRanked = note is not null,
            Note = note,
            Url = note is null ? block.Ranking!.Section?.Section.Url ?? edition.Urls.Archive : null,
        });

    /// <summary>A block's list on all pages but those of the stories in it.</summary>
    private sealed record Usual(ImmutableArray<Story> Stories, Block? Block);

    private sealed class StoryList(ReadyBlock block, string title, ImmutableArray<Story> stories) : IEquatable<StoryList>
    {
        private readonly ReadyBlock block = block;
        private readonly string title = title;

        public ImmutableArray<Story> Stories { get; } = stories;

        public bool Equals(StoryList? other) =>
            other is not null && block == other.block && string.Equals(title, other.title, StringComparison.Ordinal) && Stories.AsSpan().SequenceEqual(other.Stories.AsSpan());

        public override bool Equals(object? obj) => obj is StoryList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(block);
            foreach (var story in Stories) hash.Add(story);
            return hash.ToHashCode();
        }
    }
}
