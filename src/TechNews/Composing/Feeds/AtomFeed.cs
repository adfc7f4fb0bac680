using TechNews.Composing.Writing;

namespace TechNews.Composing.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    public static ReadOnlySpan<byte> Tail => "</feed>\n"u8;

    public static byte[] Head(Feed feed)
    {
        var xml = new XmlText()
            .Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8)
            .Raw("<feed xmlns=\"http://www.w3.org/2005/Atom\""u8).Attribute("xml:lang"u8, feed.Language).Raw(">\n"u8)
            .Element("id"u8, feed.AtomUrl)
            .Raw("<title type=\"text\">"u8).Text(feed.Title).Raw("</title>\n"u8);
        if (feed.Description is { } about) xml.Raw("<subtitle type=\"text\">"u8).Text(about).Raw("</subtitle>\n"u8);
        // Required (RFC 4287, 4.2.15): a feed that never had an entry says the beginning of time, not that of the build.
        xml.Element("updated"u8, WrittenDates.Rfc3339(feed.LastChange ?? DateTimeOffset.UnixEpoch))
            .Raw("<link rel=\"self\" type=\"application/atom+xml\""u8).Attribute("href"u8, feed.AtomUrl).Raw("/>\n"u8)
            .Raw("<link rel=\"alternate\" type=\"text/html\""u8).Attribute("href"u8, feed.HomeUrl).Raw("/>\n"u8);
        if (feed.Hub is { } hub) xml.Raw("<link rel=\"hub\""u8).Attribute("href"u8, hub).Raw("/>\n"u8);
        Person(xml, feed.Author);
        return xml.Optional("icon"u8, feed.Icon).Optional("rights"u8, feed.Copyright).ToArray();
    }

    public static byte[] Entry(FeedItem item)
    {
        var xml = new XmlText().Raw("<entry"u8);
        if (item.Language is { } language) xml.Attribute("xml:lang"u8, language);
        xml.Raw(">\n"u8)
            .Element("id"u8, item.Id)
            .Raw("<title type=\"text\">"u8).Text(item.Title).Raw("</title>\n"u8)
            .Element("published"u8, WrittenDates.Rfc3339(item.Published))
            .Element("updated"u8, WrittenDates.Rfc3339(item.LastChange))
            .Raw("<link rel=\"alternate\" type=\"text/html\""u8).Attribute("href"u8, item.Url).Raw("/>\n"u8);
        foreach (var author in item.Authors) Person(xml, author);
        foreach (var category in item.Categories)
        {
            xml.Raw("<category"u8).Attribute("term"u8, category.Term).Attribute("label"u8, category.Label).Raw("/>\n"u8);
        }

        if (item.Summary is { } summary) xml.Raw("<summary type=\"text\">"u8).Text(summary).Raw("</summary>\n"u8);
        if (item.Content is { } content) xml.Raw("<content type=\"html\">"u8).CData(content).Raw("</content>\n"u8);
        return xml.Raw("</entry>\n"u8).ToArray();
    }

    private static void Person(XmlText xml, FeedPerson person) =>
        xml.Raw("<author>\n"u8).Element("name"u8, person.Name).Element("uri"u8, person.Url).Raw("</author>\n"u8);
}
