using System.Globalization;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Cli.Listing;

/// <summary>One article as <c>list</c> shows it.</summary>
/// <param name="PublishAt">The instant from which it may be read.</param>
internal sealed record ArticleRow(Article Article, string Url, DateTimeOffset PublishAt, DateTimeOffset AsOf)
{
    public DateTimeOffset? ExpireAt => Article.Front.ExpireAt;

    public bool IsDraft => Article.Front.Draft;

    private bool IsFuture => PublishAt > AsOf;

    private bool IsExpired => ExpireAt <= AsOf;

    /// <summary>The one word for it: a draft that has also expired is a draft.</summary>
    public string State => IsDraft ? "draft" : IsExpired ? "expired" : IsFuture ? "future" : "published";

    /// <param name="edition">One that leaves nothing out.</param>
    public static IEnumerable<ArticleRow> Of(Edition edition) =>
        edition.Stories
            .OrderBy(story => story.Article.Path, StringComparer.Ordinal)
            .Select(story => new ArticleRow(story.Article, story.Url, story.PublishedAt, edition.AsOf));

    public bool Is(string kind) => kind switch
    {
        "drafts" => IsDraft,
        "future" => IsFuture,
        "expired" => IsExpired,
        "published" => State is "published",
        _ => true,
    };

    /// <summary>ISO 8601 with offset.</summary>
    public static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
