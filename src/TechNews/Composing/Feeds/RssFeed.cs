using TechNews.Composing.Writing;
using TechNews.Relating;

namespace TechNews.Composing.Feeds;

/// <summary>RSS 2.0 (rssboard.org/rss-specification) with the content, dc, atom and media modules.</summary>
internal static class RssFeed
{
    private const string MinutesToKeep = "60";

    public static ReadOnlySpan<byte> Tail => "</channel>\n</rss>\n"u8;

    public static byte[] Head(Feed feed)
    {
        var xml = new XmlText()
            .Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8)
            .Raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""u8)
            .Raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n"u8)
            .Element("title"u8, feed.Title)
            .Element("link"u8, feed.HomeUrl)
            .Element("description"u8, feed.Description ?? feed.Title)
            .Raw("<atom:link"u8).Attribute("href"u8, feed.RssUrl).Raw(" rel=\"self\" type=\"application/rss+xml\"/>\n"u8);
        if (feed.Hub is { } hub) xml.Raw("<atom:link"u8).Attribute("href"u8, hub).Raw(" rel=\"hub\"/>\n"u8);
        xml.Element("language"u8, feed.Language)
            .Optional("copyright"u8, feed.Copyright);
        if (feed.LastChange is { } change) xml.Element("lastBuildDate"u8, WrittenDates.Rfc822(change));
        return xml.Element("ttl"u8, MinutesToKeep).ToArray();
    }

    public static byte[] Entry(FeedItem item)
    {
        var xml = new XmlText()
            .Raw("<item>\n"u8)
            .Element("title"u8, item.Title)
            .Element("link"u8, item.Url)
            .Raw("<guid isPermaLink=\"false\">"u8).Text(item.Id).Raw("</guid>\n"u8)
            .Element("pubDate"u8, WrittenDates.Rfc822(item.Published));
        foreach (var author in item.Authors) xml.Element("dc:creator"u8, author.Name);
        foreach (var category in item.Categories) xml.Element("category"u8, category.Label);
        if (item.Summary is not null) xml.Element("description"u8, AsHtml(item.Summary));
        else if (item.Content is not null) xml.Raw("<description>"u8).CData(item.Content).Raw("</description>\n"u8);
        if (item is { Summary: not null, Content: not null }) xml.Raw("<content:encoded>"u8).CData(item.Content).Raw("</content:encoded>\n"u8);
        if (item.Image is { } image) Media(xml, image);
        return xml.Raw("</item>\n"u8).ToArray();
    }

    // A description is read as HTML (RSS 2.0, "Elements of item"): what could be taken for a tag or an entity is written so that it is none.
    private static string AsHtml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' || (text[i] == '&' && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] == '#')))
                return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        }

        return text;
    }

    // rssboard.org/media-rss
    private static void Media(XmlText xml, StoryImage image)
    {
        xml.Raw("<media:content"u8).Attribute("url"u8, image.AbsoluteUrl);
        if (ImageType.Of(image.Url) is { } type) xml.Attribute("type"u8, type);
        if (image.Size is { } size) xml.Raw(System.Text.Encoding.ASCII.GetBytes($" width=\"{size.Width}\" height=\"{size.Height}\""));
        xml.Raw(" medium=\"image\">\n"u8);
        xml.Optional("media:credit"u8, image.Credit);
        xml.Optional("media:description"u8, string.IsNullOrEmpty(image.Caption) ? image.Alt : image.Caption);
        xml.Raw("</media:content>\n"u8);
    }
}
