using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TechNews.Composing.Writing;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>Stories as feed entries.</summary>
internal static class StoryItems
{
    public static FeedItem Of(Story story, Edition edition)
    {
        var content = Content(story, edition);
        return new FeedItem
        {
            Id = StableId.Of(edition.Config.BaseUrl, story.Article.Front.Id ?? story.Article.Id),
            Url = story.AbsoluteUrl,
            Title = story.Title,
            Summary = story.Summary.Length > 0 ? story.Summary : content is null && story.Excerpt.Length > 0 ? story.Excerpt : null,
            Content = content is null ? null : Encoding.UTF8.GetBytes(content),
            Published = story.PublishedAt,
            Updated = story.UpdatedAt,
            Authors = [.. story.Authors.DistinctBy(author => author.Author.Id, StringComparer.Ordinal).Select(author => Person(author, edition))],
            Categories = Categories(story),
            Image = story.Image,
            Language = story.Article.Front.Language,
        };
    }

    public static FeedPerson Person(AuthorLink author, Edition edition) =>
        new(author.Author.Name, edition.Urls.Absolute(author.Url), author.Picture?.AbsoluteUrl);

    private static ImmutableArray<FeedCategory> Categories(Story story) =>
    [
        .. story.Section is { } section ? [new FeedCategory(section.Section.Id, section.Title)] : Enumerable.Empty<FeedCategory>(),
        .. story.Tags.Select(tag => new FeedCategory(tag.Slug, tag.Title)),
    ];

    // Behind a paywall only what stands before the marker is free; without a marker that is nothing.
    private static string? Content(Story story, Edition edition)
    {
        var isFull = edition.Config.Feeds.IsFull;
        var free = !isFull ? PiecedHtml.Empty : story.Article.Front.Paywall ? story.FreeHtml : story.Html;
        var notes = story.Article.Front.Corrections;
        var text = new StringBuilder(free.Length + 1024);
        if (story.Article.Front is { Sponsored: not null } or { Kind: ArticleKind.Sponsored }) text.Append(SponsoredLabel(story));
        foreach (var note in notes.Where(note => note.IsOnTop)) text.Append(Note(note));
        if (free.Length > 0) FeedHtml.Write(Encoding.UTF8.GetString(free.Joined().Span), new Uri(story.AbsoluteUrl), text);
        var told = story.Summary.Length > 0 ? story.Summary : story.Excerpt;
        if (!isFull && text.Length > 0 && told.Length > 0) text.Append(CultureInfo.InvariantCulture, $"<p>{Escaped(told)}</p>\n");
        if (!isFull) return text.Length > 0 ? text.ToString() : null;
        if (!story.Article.Front.Paywall) foreach (var update in story.Article.Front.Updates) text.Append(Update(update));
        foreach (var note in notes.Where(note => !note.IsOnTop)) text.Append(Note(note));
        return free.Length == 0 && story.Article.Front.Updates.IsEmpty ? null : text.ToString();
    }

    private static string SponsoredLabel(Story story) =>
        story.Article.Front.Sponsored is { Length: > 0 } sponsor
            ? $"<p><strong>Sponsored</strong> This article was paid for by {Escaped(sponsor)}.</p>\n"
            : "<p><strong>Sponsored</strong></p>\n";

    private static string Note(Correction note) =>
        $"<p><strong>{note.Kind}</strong> (<time datetime=\"{WrittenDates.Rfc3339(note.At)}\">{note.At:yyyy-MM-dd}</time>) {Escaped(note.Text)}</p>\n";

    private static string Update(LiveUpdate update) =>
        $"<p><strong>{Escaped(update.Title ?? "Update")}</strong> (<time datetime=\"{WrittenDates.Rfc3339(update.At)}\">{update.At:yyyy-MM-dd HH:mm}</time>) {Escaped(update.Text)}</p>\n";

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
