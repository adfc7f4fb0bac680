using System.Collections.Frozen;

namespace TechNews.Parsing;

/// <summary>The keys of <c>site.yml</c>, and what the keys of Hugo, Zola and Jekyll are called here.</summary>
internal static class ConfigKeys
{
    public static readonly KeyTable Site = new(
        ["title"], ["base_url"], ["time_zone"], ["description"], ["copyright"], ["language"], ["typography"], ["clock"], ["excerpt"],
        ["output_dir"], ["theme"], ["page_size"], ["taxonomies"], ["permalinks"], ["menus"], ["feeds"], ["feed_limit"], ["lastmod"],
        ["most_viewed"], ["dont_miss"], ["related"], ["trust"], ["ai"], ["lint"], ["search"], ["images"], ["minify"],
        ["schema"], ["security"], ["indexnow"], ["websub"], ["humans"], ["llms"], ["params"], ["min_version"]);

    public static readonly KeyTable Excerpt = new(["sidebar"], ["list"]);

    public static readonly KeyTable Permalinks = new(["articles"]);

    public static readonly KeyTable Ai = new(["training"], ["search"], ["user"]);

    public static readonly KeyTable Security = new(
        ["contact"], ["expires"], ["policy"], ["encryption"], ["acknowledgments"], ["preferred_languages"]);

    public static readonly KeyTable Limit = new(["limit"]);

    public static readonly KeyTable Menus = new(["footer"]);

    public static readonly KeyTable MenuItem = new(["title", "name"], ["url"]);

    private static readonly FrozenDictionary<string, string> Peers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["baseURL"] = "base_url",
        ["baseurl"] = "base_url",
        ["baseUrl"] = "base_url",
        ["url"] = "base_url",
        ["name"] = "title",
        ["languageCode"] = "language",
        ["defaultContentLanguage"] = "language",
        ["default_language"] = "language",
        ["lang"] = "language",
        ["locale"] = "language",
        ["timeZone"] = "time_zone",
        ["timezone"] = "time_zone",
        ["publishDir"] = "output_dir",
        ["destination"] = "output_dir",
        ["outputDir"] = "output_dir",
        ["paginate"] = "page_size",
        ["pagination"] = "page_size",
        ["paginate_by"] = "page_size",
        ["pageSize"] = "page_size",
        ["permalink"] = "permalinks.articles",
        ["collections"] = "permalinks",
        ["menu"] = "menus",
        ["mainMenu"] = "menus",
        ["extra"] = "params",
        ["feed_filenames"] = "feed_limit",
        ["generate_feeds"] = "feed_limit",
        ["feedLimit"] = "feed_limit",
        ["build_search_index"] = "search",
        ["link_checker"] = "lint",
        ["minify_html"] = "minify",
        ["summaryLength"] = "excerpt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Our name for another generator's key, or null.</summary>
    public static string? OfPeer(string key) => Peers.GetValueOrDefault(key);
}
