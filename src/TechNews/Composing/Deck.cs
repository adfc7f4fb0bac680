using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every story's card, made once and shared by all pages.</summary>
internal sealed class Deck(Edition edition)
{
    private readonly FrozenDictionary<Story, Card> cards = edition.Stories.ToFrozenDictionary(
        story => story,
        story => new Card(story, Labels.Kicker(story), Labels.Age(story.PublishedAt, edition.AsOf)));

    public Card this[Story story] => cards[story];

    public ImmutableArray<Card> Of(IEnumerable<Story> stories) => [.. stories.Select(story => cards[story])];
}
