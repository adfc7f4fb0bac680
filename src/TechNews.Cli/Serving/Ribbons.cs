using System.Globalization;
using TechNews.Relating;

namespace TechNews.Cli.Serving;

/// <summary>Which pages of a preview a build would leave out today, and why.</summary>
internal static class Ribbons
{
    /// <summary>The text for each such page, by its path in the output.</summary>
    public static Dictionary<string, string> Of(Edition edition)
    {
        var ribbons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in edition.Stories)
        {
            if (Text(story, edition.AsOf) is { } text) ribbons[edition.Urls.OutputPath(story.Url)] = text;
        }

        foreach (var page in edition.Pages.Where(page => page.Page.Draft)) ribbons[edition.Urls.OutputPath(page.Url)] = "Draft";
        return ribbons;
    }

    private static string? Text(Story story, DateTimeOffset asOf)
    {
        var front = story.Article.Front;
        if (!front.Draft && story.PublishedAt <= asOf && !(front.ExpireAt <= asOf)) return null;
        var draft = front.Draft ? "Draft" : null;
        var scheduled = story.PublishedAt > asOf ? $"Scheduled for {story.PublishedAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}" : null;
        var expired = front.ExpireAt <= asOf ? "Expired" : null;
        return string.Join(" \u00B7 ", new[] { draft, scheduled, expired }.OfType<string>());
    }
}
