using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TechNews.Composing.Searching;

/// <summary><c>search/index.json</c>: what the script reads first.</summary>
internal static class IndexFile
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // A file of its own, never a part of a page.

    /// <param name="words">Names of the files of words, in order; words have no spaces.</param>
    /// <param name="beginnings">Names of the files of beginnings, in order.</param>
    /// <param name="version">Of all other files together.</param>
    public static byte[] Of(int stories, ImmutableArray<string> words, ImmutableArray<string> beginnings, string version)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("version", version);
            json.WriteNumber("stories", stories);
            json.WriteNumber("stories_per_file", ResultFiles.StoriesPerFile);
            json.WriteString("words", string.Join(' ', words));
            json.WriteString("beginnings", string.Join(' ', beginnings));
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
