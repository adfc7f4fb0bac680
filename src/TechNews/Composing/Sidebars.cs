using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>
/// Most Viewed and Don't miss. A list depends on a page only through the stories that it must leave out, so equal lists are one object.
/// </summary>
internal sealed class Sidebars(Edition edition, Deck deck)
{
    private readonly ConcurrentDictionary<StoryList, Block> dontMiss = new();
    private readonly ConcurrentDictionary<StoryList, Block> mostViewed = new();

    /// <summary>The ranking without the page's own story; where there is none, the latest stories under their own name. Null where nothing is left.</summary>
    public Block? MostViewed(Story? self, int count)
    {
        var ranking = edition.MostViewed;
        var stories = (ranking.IsReal ? ranking.Stories : edition.Stories).Where(story => story != self && !story.IsRetracted).Take(count);
        return Shared(mostViewed, stories, list => ranking.IsReal
            ? new Block("most-viewed", "Most Viewed", deck.Of(list), Note: DaysNote(ranking.WindowDays))
            : new Block("most-viewed", "Latest", deck.Of(list), Url: edition.Urls.Archive));
    }

    /// <summary>Editors' picks and then the latest, without what the page has claimed.</summary>
    public Block? DontMiss(Claims claims, int count) =>
        Shared(dontMiss, claims.Take(edition.DontMiss, count), list => new Block("dont-miss", "Don\u2019t miss", deck.Of(list)));

    private static Block? Shared(ConcurrentDictionary<StoryList, Block> blocks, IEnumerable<Story> stories, Func<ImmutableArray<Story>, Block> make)
    {
        var key = new StoryList([.. stories]);
        return key.Stories.IsEmpty ? null : blocks.GetOrAdd(key, static (list, make) => make(list.Stories), make);
    }

    private static string DaysNote(int days) =>
        days == 1 ? "today" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

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
