using TechNews.Relating;

namespace TechNews.Cli.Serving;

/// <summary>When a preview that runs for hours changes although nobody changes a file.</summary>
internal static class Turns
{
    /// <summary>The next instant at which an article appears or expires, or a pin begins or ends; null where none is ahead or the site's clock stands still.</summary>
    public static DateTimeOffset? Next(Edition edition)
    {
        if (edition.Config.Clock is not null) return null;
        var turns = edition.HeldBack.Select(held => held.Until)
            .Concat(edition.Stories.Select(story => (DateTimeOffset?)story.PublishedAt))
            .Concat(edition.Stories.Select(story => story.Article.Front.ExpireAt))
            .Concat(edition.Fronts.Pins.SelectMany(pin => new[] { pin.From, pin.Until }));
        return turns.Where(turn => turn > edition.AsOf).Min();
    }
}
