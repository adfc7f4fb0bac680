using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechNews.Relating;

namespace TechNews.Composing.Policies;

/// <summary>What a browser shows of the site when a reader keeps it among their apps (W3C Web Application Manifest).</summary>
internal static class WebManifest
{
    private const int ShortName = 12;

    public static byte[] Of(Edition edition, string? icon)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(utf8, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("name"u8, edition.Config.Title);
        if (edition.Config.Title.Length <= ShortName) json.WriteString("short_name"u8, edition.Config.Title);
        if (edition.Config.Description.Length > 0) json.WriteString("description"u8, edition.Config.Description);
        json.WriteString("lang"u8, edition.Config.Language);
        json.WriteString("id"u8, edition.Urls.Home);
        json.WriteString("start_url"u8, edition.Urls.Home);
        json.WriteString("scope"u8, edition.Urls.Home);
        json.WriteString("display"u8, "minimal-ui"u8);
        if (icon is not null)
        {
            json.WriteStartArray("icons"u8);
            json.WriteStartObject();
            json.WriteString("src"u8, icon);
            json.WriteString("type"u8, "image/svg+xml"u8);
            json.WriteString("sizes"u8, "any"u8);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return [.. utf8.WrittenSpan, (byte)'\n'];
    }
}
