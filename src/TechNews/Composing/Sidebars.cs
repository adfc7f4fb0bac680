using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>
/// Most Viewed. A list depends on a page only through the stories that it must leave out, so equal lists are one object.
/// </summary>
internal sealed class Sidebars(Edition edition, Deck deck)
{
    private readonly ConcurrentDictionary<StoryList, Block> mostViewed = new();

    /// <summary>The ranking without the page's own story; where there is none, the latest stories under their own name. Null where nothing is left.</summary>
    public Block? MostViewed(Story? self, int count, int least = 1)
    {
        var ranking = edition.MostViewed;
        var stories = (ranking.IsReal ? ranking.Stories : edition.Stories).Where(story => story != self && !story.IsRetracted).Take(count);
        return Shared(mostViewed, stories, least, list => ranking.IsReal
            ? new Block("most-viewed", "Most Viewed", deck.Of(list), Note: DaysNote(ranking.WindowDays)) { Kind = BlockKind.MostViewed }
            : new Block("most-viewed", "Latest", deck.Of(list), Url: edition.Urls.Archive) { Kind = BlockKind.MostViewed });
    }

    private static Block? Shared(ConcurrentDictionary<StoryList, Block> blocks, IEnumerable<Story> stories, int least, Func<ImmutableArray<Story>, Block> make)
    {
        var key = new StoryList([.. stories]);
        return key.Stories.Length < least ? null : blocks.GetOrAdd(key, static (list, make) => make(list.Stories), make);
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
