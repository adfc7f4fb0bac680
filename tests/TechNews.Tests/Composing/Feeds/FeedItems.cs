using System.Text.Json;
using System.Xml.Linq;

namespace TechNews.Tests.Composing.Feeds;

/// <summary>An item as a feed reader sees it, whichever format it came in.</summary>
internal sealed record ReadItem(
    string Id, string Url, string Title, DateTimeOffset Published, string Authors, string Categories, string? Summary, string? Body);

/// <summary>The three formats read back by the platform's own parsers.</summary>
internal static class FeedItems
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static ReadItem[] OfRss(XDocument feed) =>
    [
        .. feed.Root!.Element("channel")!.Elements("item").Select(item =>
        {
            var encoded = (string?)item.Element(Content + "encoded");
            var described = (string?)item.Element("description");
            return new ReadItem(
                (string)item.Element("guid")!,
                (string)item.Element("link")!,
                (string)item.Element("title")!,
                DateTimeOffset.Parse((string)item.Element("pubDate")!, System.Globalization.CultureInfo.InvariantCulture),
                Joined(item.Elements(Dc + "creator").Select(name => (string)name)),
                Joined(item.Elements("category").Select(name => (string)name)),
                encoded is null && described?.StartsWith('<') == true ? null : System.Net.WebUtility.HtmlDecode(described),
                encoded ?? (described?.StartsWith('<') == true ? described : null));
        }),
    ];

    public static ReadItem[] OfAtom(XDocument feed) =>
    [
        .. feed.Root!.Elements(Atom + "entry").Select(entry => new ReadItem(
            (string)entry.Element(Atom + "id")!,
            (string)entry.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "alternate").Attribute("href")!,
            (string)entry.Element(Atom + "title")!,
            (DateTimeOffset)entry.Element(Atom + "published")!,
            Joined(entry.Elements(Atom + "author").Select(author => (string)author.Element(Atom + "name")!)),
            Joined(entry.Elements(Atom + "category").Select(category => (string)category.Attribute("label")!)),
            (string?)entry.Element(Atom + "summary"),
            (string?)entry.Element(Atom + "content"))),
    ];

    public static ReadItem[] OfJson(JsonElement feed) =>
    [
        .. feed.GetProperty("items").EnumerateArray().Select(item => new ReadItem(
            Text(item, "id")!,
            Text(item, "url")!,
            Text(item, "title")!,
            item.GetProperty("date_published").GetDateTimeOffset(),
            item.TryGetProperty("authors", out var authors) ? Joined(authors.EnumerateArray().Select(author => Text(author, "name")!)) : "",
            item.TryGetProperty("tags", out var tags) ? Joined(tags.EnumerateArray().Select(tag => tag.GetString()!)) : "",
            Text(item, "summary"),
            Text(item, "content_html"))),
    ];

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Joined(IEnumerable<string> texts) => string.Join('|', texts);
}
