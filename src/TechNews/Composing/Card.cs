using TechNews.Relating;

namespace TechNews.Composing;

/// <summary>A story as lists show it.</summary>
/// <param name="Kicker">The label over the title; null where the story has none.</param>
/// <param name="AgeLabel">Such as "2 months old"; null for stories of the last 30 days.</param>
public sealed record Card(Story Story, string? Kicker, string? AgeLabel)
{
    /// <summary>The story's title, or the headline that a pin gives it in this place.</summary>
    public string Title { get; init; } = Story.Title;

    /// <summary>The story's picture, or the one that a pin gives it in this place.</summary>
    public StoryImage? Image { get; init; } = Story.Image;
}
