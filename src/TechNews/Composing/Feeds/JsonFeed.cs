using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Composing.Writing;

namespace TechNews.Composing.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    // Served as JSON, never inside HTML: only what JSON itself demands is escaped. The head is closed by Tail.
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlySpan<byte> Tail => "]}\n"u8;

    public static byte[] Head(Feed feed) => Written(1024, json =>
    {
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, feed.Title);
        json.WriteString("home_page_url"u8, feed.HomeUrl);
        json.WriteString("feed_url"u8, feed.JsonUrl);
        Optional(json, "description"u8, feed.Description);
        Optional(json, "favicon"u8, feed.Icon);
        Authors(json, [feed.Author]);
        json.WriteString("language"u8, feed.Language);
        Hub(json, feed.Hub);
        json.WriteStartArray("items"u8);
    });

    public static byte[] Entry(FeedItem item) => Written((item.Content?.Length ?? 0) + 1024, json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, item.Id);
        json.WriteString("url"u8, item.Url);
        json.WriteString("title"u8, item.Title);
        if (item.Content is { } html) json.WriteString("content_html"u8, html);
        else json.WriteString("content_text"u8, item.Summary ?? item.Title); // One of the two is a must.
        Optional(json, "summary"u8, item.Summary);
        Optional(json, "image"u8, item.Image?.AbsoluteUrl);
        json.WriteString("date_published"u8, WrittenDates.Rfc3339(item.Published));
        if (item.LastChange > item.Published) json.WriteString("date_modified"u8, WrittenDates.Rfc3339(item.LastChange));
        if (!item.Authors.IsEmpty) Authors(json, item.Authors);
        if (!item.Categories.IsEmpty)
        {
            json.WriteStartArray("tags"u8);
            foreach (var category in item.Categories) json.WriteStringValue(category.Label);
            json.WriteEndArray();
        }

        Optional(json, "language"u8, item.Language);
        json.WriteEndObject();
    });

    private static void Hub(Utf8JsonWriter json, string? hub)
    {
        if (hub is null) return;
        json.WriteStartArray("hubs"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "WebSub"u8);
        json.WriteString("url"u8, hub);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Authors(Utf8JsonWriter json, IEnumerable<FeedPerson> people)
    {
        json.WriteStartArray("authors"u8);
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, person.Name);
            json.WriteString("url"u8, person.Url);
            Optional(json, "avatar"u8, person.Picture);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    private static byte[] Written(int capacity, Action<Utf8JsonWriter> write)
    {
        var utf8 = new ArrayBufferWriter<byte>(capacity);
        using (var json = new Utf8JsonWriter(utf8, Style)) write(json);
        return utf8.WrittenSpan.ToArray();
    }
}
