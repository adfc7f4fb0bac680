using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Relating;

namespace TechNews.Composing.Searching;

/// <summary>
/// <c>search/stories/N.json</c>: what a list of results shows of stories, a few to a file, since the stories of one list lie far apart. Each is a list of title, URL,
/// instant, its date as a reader reads it, kicker, section and excerpt; what a story lacks is an empty text.
/// </summary>
internal static class ResultFiles
{
    public const int StoriesPerFile = 10;

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // Never a part of a page.

    public static SearchFile[] All(ImmutableArray<Story> stories)
    {
        var files = new SearchFile[(stories.Length + StoriesPerFile - 1) / StoriesPerFile];
        Parallel.For(0, files.Length, i =>
        {
            var end = Math.Min(stories.Length, (i + 1) * StoriesPerFile);
            files[i] = new SearchFile(string.Create(CultureInfo.InvariantCulture, $"stories/{i}.json"), Bytes(stories.AsSpan()[(i * StoriesPerFile)..end]));
        });
        return files;
    }

    private static byte[] Bytes(ReadOnlySpan<Story> stories)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartArray();
            foreach (var story in stories) Write(story, json);
            json.WriteEndArray();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Story story, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(story.Title);
        json.WriteStringValue(story.Url);
        json.WriteStringValue(story.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteStringValue(story.PublishedAt.ToString("d MMM yyyy", CultureInfo.InvariantCulture)); // As `short_date` of templates.
        json.WriteStringValue(Labels.Kicker(story) ?? "");
        json.WriteStringValue(story.Section?.Title ?? "");
        json.WriteStringValue(FoundStories.Excerpt(story));
        json.WriteEndArray();
    }
}
