using System.Text.Json;

namespace TechNews.Checking.Finished;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedRules
{
    public static IEnumerable<string> Flaws(JsonElement feed)
    {
        if (feed.ValueKind != JsonValueKind.Object) return ["its top is no object"];
        var items = Items(feed);
        return
        [
            .. Text(feed, "version")?.StartsWith("https://jsonfeed.org/version/1", StringComparison.Ordinal) == true ? Array.Empty<string>() : ["its version is not https://jsonfeed.org/version/1.1"],
            .. Text(feed, "title") is null ? ["it has no title"] : Array.Empty<string>(),
            .. feed.TryGetProperty("items", out _) ? Array.Empty<string>() : ["it has no items"],
            .. items.SelectMany((item, i) => FlawsOf(item).Select(flaw => $"item {Counting.Of(i)} {flaw}")),
            .. XmlText.Twice(items.Select(item => Text(item, "id"))).Select(id => $"two items have the id '{id}'"),
        ];
    }

    public static IEnumerable<string?> Links(JsonElement feed) => Items(feed).Select(item => Text(item, "url"));

    private static IEnumerable<string> FlawsOf(JsonElement item)
    {
        if (Text(item, "id") is null) yield return "has no id";
        if (Text(item, "content_html") is null && Text(item, "content_text") is null) yield return "has no content";
        foreach (var name in (string[])["date_published", "date_modified"])
        {
            if (Text(item, name) is { } date && Instant.Read(date) is null) yield return $"has a date that is not RFC 3339: {name} '{date}'";
        }
    }

    private static JsonElement[] Items(JsonElement feed) =>
        feed.ValueKind == JsonValueKind.Object && feed.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
