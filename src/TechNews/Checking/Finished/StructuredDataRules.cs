using System.Globalization;
using System.Text.Json;

namespace TechNews.Checking.Finished;

/// <summary>JSON-LD against the rules of search engines (Google's article and breadcrumb documentation; schema.org for the types).</summary>
internal static class StructuredDataRules
{
    private static readonly string[] Instants = ["datePublished", "dateModified"];

    public static IEnumerable<string> Flaws(string script)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(script, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException wrong)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"it is no JSON (line {wrong.LineNumber + 1} of the script)")];
        }

        using (document) return [.. Each(document.RootElement).SelectMany(FlawsOfRoot)];
    }

    private static IEnumerable<string> FlawsOfRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return ["its top is no object"];
        var context = Text(root, "@context");
        var flaws = context?.TrimEnd('/') is "https://schema.org" or "http://schema.org" ? Array.Empty<string>() : ["its @context is not https://schema.org"];
        var nodes = root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? graph.EnumerateArray().ToArray() : [root];
        return flaws.Concat(nodes.SelectMany(FlawsOfNode));
    }

    private static IEnumerable<string> FlawsOfNode(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object) return ["a node of its graph is no object"];
        var type = TypeOf(node);
        if (type.Length == 0) return ["a node of its graph has no @type"];
        return type switch
        {
            _ when type.EndsWith("NewsArticle", StringComparison.Ordinal) || type is "Article" or "LiveBlogPosting" => Article(node, type),
            "BreadcrumbList" => Breadcrumbs(node),
            "WebSite" => Searches(node),
            _ => [],
        };
    }

    private static IEnumerable<string> Article(JsonElement node, string type)
    {
        if (string.IsNullOrWhiteSpace(Text(node, "headline"))) yield return $"{type} has no headline";
        if (Text(node, "datePublished") is null) yield return $"{type} has no datePublished";
        foreach (var name in Instants)
        {
            if (Text(node, name) is { } date && InstantOf(date) is null) yield return $"{name} '{date}' is no ISO 8601 instant with a zone";
        }

        if (InstantOf(Text(node, "dateModified")) < InstantOf(Text(node, "datePublished"))) yield return "dateModified is before datePublished";
        if (node.TryGetProperty("author", out var authors))
        {
            foreach (var author in Each(authors).Where(author => string.IsNullOrWhiteSpace(Text(author, "name")))) yield return $"an author of {type} has no name ({author.ValueKind.ToString().ToLowerInvariant()})";
        }

        if (node.TryGetProperty("image", out var images))
        {
            foreach (var url in Each(images).Select(image => image.ValueKind == JsonValueKind.String ? image.GetString() : Text(image, "url") ?? Text(image, "contentUrl")))
            {
                if (!IsWeb(url)) yield return $"an image of {type} has no absolute address";
            }
        }
    }

    private static IEnumerable<string> Breadcrumbs(JsonElement node)
    {
        if (!node.TryGetProperty("itemListElement", out var items)) return ["BreadcrumbList has no itemListElement"];
        var positions = Each(items).Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("position", out var at) && at.TryGetInt32(out var number) ? number : 0);
        return positions.Index().All(entry => entry.Item == entry.Index + 1) ? [] : ["the positions of BreadcrumbList do not count from 1"];
    }

    // One input, named in the address as in query-input (schema.org/docs/actions.html).
    private static IEnumerable<string> Searches(JsonElement site)
    {
        if (!site.TryGetProperty("potentialAction", out var actions)) yield break;
        foreach (var action in Each(actions).Where(action => string.Equals(TypeOf(action), "SearchAction", StringComparison.Ordinal)))
        {
            var target = action.TryGetProperty("target", out var entry) && entry.ValueKind == JsonValueKind.String ? entry.GetString() : Text(entry, "urlTemplate");
            if (!IsWeb(target)) yield return "a SearchAction has no absolute urlTemplate";
            else if (!target!.Contains("{search_term_string}", StringComparison.Ordinal)) yield return "the urlTemplate of a SearchAction has no {search_term_string}";
            if (Text(action, "query-input")?.Contains("name=search_term_string", StringComparison.Ordinal) != true) yield return "a SearchAction has no query-input 'required name=search_term_string'";
        }
    }

    private static JsonElement[] Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string TypeOf(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@type", out var type) ? Each(type).Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "").FirstOrDefault() ?? "" : "";

    private static DateTimeOffset? InstantOf(string? text) => Instant.Read(text);

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
