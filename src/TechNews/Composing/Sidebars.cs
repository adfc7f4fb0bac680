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

    private readonly ConcurrentDictionary<SectionLink, Ranking> sections = new();
    private readonly ConcurrentDictionary<StoryList, Block> mostViewed = new();
    private readonly ConcurrentDictionary<StoryList, Block> mostViewedInSection = new();

    /// <summary>
    /// The ranking without the page's own story; where there is none, the latest stories under their own name. Null where fewer than
    /// <paramref name="least"/> are left.
    /// </summary>
    /// <param name="section">A section whose own ranking stands there, once enough of its stories were read; else the whole site's.</param>
    public Block? MostViewed(Story? self, int count, int least = 1, SectionLink? section = null)
    {
        var settings = edition.Config.MostViewed;
        var site = edition.MostViewed;
        if (!site.IsReal)
        {
            var latest = settings.Fallback == ViewFallback.Latest ? edition.Stories.Where(story => story != self && !story.IsRetracted) : [];
            return Shared(mostViewed, latest.Take(count), least, list => Draw(settings.FallbackTitle, list) with { Url = edition.Urls.Archive });
        }

        var own = section is null ? null : sections.GetOrAdd(section, static (one, all) => all.In(one), site);
        var title = Labels.Ranking(settings.OrderBy);
        return own?.Entries.Length >= LeastInSection
            ? Ranked(mostViewedInSection, own, $"{title} in {section!.Title}")
            : Ranked(mostViewed, site, title);

        Block? Ranked(ConcurrentDictionary<StoryList, Block> blocks, Ranking ranking, string heading) =>
            Shared(blocks, ranking.Entries.Select(entry => entry.Story).Where(story => story != self).Take(count), least,
                list => Draw(heading, list) with { Note = Labels.Window(ranking.Window) });
    }

    private Block Draw(string title, ImmutableArray<Story> stories) =>
        new("most-viewed", title, deck.Of(stories)) { Kind = BlockKind.MostViewed };

    private static Block? Shared(ConcurrentDictionary<StoryList, Block> blocks, IEnumerable<Story> stories, int least, Func<ImmutableArray<Story>, Block> make)
    {
        var key = new StoryList([.. stories]);
        return key.Stories.Length < least ? null : blocks.GetOrAdd(key, static (list, make) => make(list.Stories), make);
    }

    private readonly struct StoryList(ImmutableArray<Story> stories) : IEquatable<StoryList>
    {
        public ImmutableArray<Story> Stories { get; } = stories;

        public bool Equals(StoryList other) => Stories.AsSpan().SequenceEqual(other.Stories.AsSpan());

        public override bool Equals(object? obj) => obj is StoryList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var story in Stories) hash.Add(story);
            return hash.ToHashCode();
        }
    }
}
