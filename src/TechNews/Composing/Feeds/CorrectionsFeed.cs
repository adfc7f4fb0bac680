using System.Collections.Immutable;
using System.Net;
using System.Text;
using TechNews.Composing.Writing;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>Every note about a change after publication as an entry, those of retracted stories too.</summary>
internal static class CorrectionsFeed
{
    /// <summary>Null where there is no note.</summary>
    public static Feed? Of(Edition edition, string? icon)
    {
        var notes = CorrectionNotes.Of(edition).Take(edition.Config.Feeds.ListLimit).ToImmutableArray();
        var url = edition.Urls.Absolute(edition.Urls.Corrections);
        return notes.IsEmpty ? null : new Feed
        {
            Title = FeedChannels.TitleOf("Corrections", edition),
            Description = null,
            HomeUrl = url,
            Folder = url,
            Author = FeedChannels.SiteAsAuthor(edition),
            Language = edition.Config.Language,
            Copyright = edition.Config.Copyright,
            Icon = icon,
            Hub = edition.Config.Announcements.Hub?.AbsoluteUri,
            Items = [.. notes.Select(note => Item(note, edition))],
        };
    }

    private static FeedItem Item(CorrectionNote note, Edition edition) => new()
    {
        Id = StableId.Of(edition.Config.BaseUrl, $"corrections/{note.Story.Article.Front.Id ?? note.Story.Article.Id}/{note.Number}"),
        Url = note.Story.AbsoluteUrl,
        Title = $"{note.Note.Kind}: {note.Story.Title}",
        Summary = note.Note.Text,
        Content = Encoding.UTF8.GetBytes(
            $"<p>{WebUtility.HtmlEncode(note.Note.Text)}</p>\n<p><a href=\"{note.Story.AbsoluteUrl}\">{WebUtility.HtmlEncode(note.Story.Title)}</a>, "
            + $"published {WrittenDates.Rfc3339(note.Story.PublishedAt)[..10]}</p>\n"),
        Published = edition.Config.Zone.Convert(note.Note.At),
        Authors = [.. note.Story.Authors.DistinctBy(author => author.Author.Id, StringComparer.Ordinal).Select(author => StoryItems.Person(author, edition))],
        Language = note.Story.Article.Front.Language,
    };
}
