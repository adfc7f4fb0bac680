using System.Globalization;
using System.Text.Json;

namespace TechNews.Cli.Commands;

/// <summary>
/// Links to other sites that answered lately, kept in <c>.technews/links.json</c> so that nobody is asked every time. A file that
/// cannot be read or written costs only time.
/// </summary>
internal sealed class AnsweredLinks(string root, DateTimeOffset now)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly string file = Path.Combine(root, ".technews", "links.json");

    public Dictionary<string, DateTimeOffset> Read()
    {
        var answered = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var link in json.RootElement.EnumerateObject())
            {
                if (link.Value.TryGetDateTimeOffset(out var at) && at <= now && now - at < Kept) answered[link.Name] = at;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return answered;
        }

        return answered;
    }

    public void Write(Dictionary<string, DateTimeOffset> answered)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = File.Create(file);
            using var json = new Utf8JsonWriter(stream, Printing.JsonFindings.Layout);
            json.WriteStartObject();
            foreach (var (url, at) in answered.OrderBy(link => link.Key, StringComparer.Ordinal)) json.WriteString(url, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
