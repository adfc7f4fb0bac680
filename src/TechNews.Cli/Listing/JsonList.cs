using System.Text;
using System.Text.Json;
using TechNews.Cli.Printing;

namespace TechNews.Cli.Listing;

/// <summary>An array of objects with the columns of the CSV as keys, in their order.</summary>
internal static class JsonList
{
    public static void Write(IEnumerable<ArticleRow> rows, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFindings.Layout))
        {
            json.WriteStartArray();
            foreach (var row in rows) Write(row, json);
            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void Write(ArticleRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", row.Article.Path);
        json.WriteString("slug", row.Article.Slug);
        json.WriteString("title", row.Article.Front.Title);
        json.WriteString("date", ArticleRow.Iso(row.Article.Front.Date));
        json.WriteString("publish_at", ArticleRow.Iso(row.PublishAt));
        json.WriteString("expire_at", row.ExpireAt is { } end ? ArticleRow.Iso(end) : null);
        json.WriteBoolean("draft", row.IsDraft);
        json.WriteString("url", row.Url);
        json.WriteEndObject();
    }
}
