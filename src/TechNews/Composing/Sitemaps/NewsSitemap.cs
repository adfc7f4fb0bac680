using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TechNews.Composing.Writing;
using TechNews.Files;
using TechNews.Relating;

namespace TechNews.Composing.Sitemaps;

/// <summary>Stories first published in the last 48 hours by the edition's clock (Google's news extension).</summary>
internal static partial class NewsSitemap
{
    public static readonly SitemapLimits Limits = new(1_000, 50_000_000);

    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private static ReadOnlySpan<byte> Open =>
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n"u8;

    public static ImmutableArray<OutputFile> Of(Edition edition)
    {
        var publication = PublicationName(edition.Config.Title);
        return SitemapFiles.Of(
            "sitemap-news",
            edition.Config.BaseUrl.AbsoluteUri,
            Open.ToArray(),
            edition.Stories.Where(story => IsNews(story, edition.AsOf)).Select(story => new SitemapUrl(Xml(story, publication, edition), story.KnownChange)),
            Limits);
    }

    /// <summary>The name as the publisher is known, without any part in parentheses.</summary>
    public static string PublicationName(string title)
    {
        var name = title.Contains('(', StringComparison.Ordinal) ? Parentheses().Replace(title, " ") : title;
        name = string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 ? name : title;
    }

    /// <summary>ISO 639 of two or three letters; Chinese alone is told apart by its script.</summary>
    public static string LanguageOf(string tag)
    {
        var subtags = tag.ToLowerInvariant().Split('-');
        if (!string.Equals(subtags[0], "zh", StringComparison.Ordinal)) return subtags[0];
        return subtags.Any(subtag => subtag is "hant" or "tw" or "hk" or "mo") ? "zh-tw" : "zh-cn";
    }

    private static bool IsNews(Story story, DateTimeOffset asOf) =>
        story.PublishedAt >= asOf - Window
        && story.PublishedAt <= asOf
        && !story.IsRetracted
        && story.Article.Front is { NoIndex: false, InSitemap: true };

    private static byte[] Xml(Story story, string publication, Edition edition) => new XmlText()
        .Raw("<url>\n"u8).Element("loc"u8, story.AbsoluteUrl).Raw("<news:news>\n<news:publication>\n"u8)
        .Element("news:name"u8, publication)
        .Element("news:language"u8, LanguageOf(story.Article.Front.Language ?? edition.Config.Language))
        .Raw("</news:publication>\n"u8)
        .Element("news:publication_date"u8, WrittenDates.Rfc3339(story.PublishedAt))
        .Element("news:title"u8, story.Title)
        .Raw("</news:news>\n</url>\n"u8)
        .ToArray();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parentheses();
}
