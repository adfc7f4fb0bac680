using System.Collections.Immutable;
using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>Every story's card, made once and shared by all pages.</summary>
internal sealed class Deck(Edition edition)
{
    private readonly Dictionary<Story, Card> cards = edition.Stories.ToDictionary(
        story => story,
        story => new Card(story, Labels.Kicker(story), AgeOf(story, edition)));

    public Card this[Story story] => cards[story];

    /// <summary>The story's card as a pin alters it: for this place only.</summary>
    public Card Of(Selected one)
    {
        var card = cards[one.Story];
        return one.Pin is { Headline: null, Kicker: null, Image: null } or null ? card : card with
        {
            Title = one.Pin.Headline ?? card.Title,
            Kicker = Labels.MayBeReplaced(one.Story) ? one.Pin.Kicker ?? card.Kicker : card.Kicker,
            Image = one.Pin.Image ?? card.Image,
        };
    }

    public ImmutableArray<Card> Of(IEnumerable<Story> stories) => [.. stories.Select(story => cards[story])];

    private static string? AgeOf(Story story, Edition edition) =>
        edition.Config.MostViewed.AgeLabelExempt.Contains(story.Article.Front.Kind) ? null : Labels.Age(story.PublishedAt, edition.AsOf);
}
