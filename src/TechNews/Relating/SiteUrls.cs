using System.Globalization;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>
/// Every URL of the site, each as a path from the host's root: the base URL's path in front, segments percent-encoded (RFC 3986),
/// pages ending with a slash.
/// </summary>
public sealed class SiteUrls(SiteConfig config)
{
    private static readonly string[] Tokens = ["/:section", ":section", ":slug", ":year", ":month", ":day"];

    private readonly string origin = config.BaseUrl.GetLeftPart(UriPartial.Authority);
    private readonly string[] articlePath = Pieces(config.ArticlePermalink);

    /// <summary>The front page, which is also the prefix of every other URL.</summary>
    public string Home { get; } = config.BaseUrl.AbsolutePath;

    public string Archive => Home + "archive/";

    public string Tags => Home + "tags/";

    public string Authors => Home + "authors/";

    public string Corrections => Home + "corrections/";

    public string Feeds => Home + "feeds/";

    /// <summary>Of the page of search, and the folder of its index.</summary>
    public string Search => Home + "search/";

    /// <summary>The folder of the feeds of Most Viewed, which has no page of its own.</summary>
    public string MostViewed => Home + "most-viewed/";

    /// <summary>The folder of the feeds of Don't miss, which has no page of its own.</summary>
    public string DontMiss => Home + "dont-miss/";

    public string NotFound => Home + "404.html";

    public string Tag(string slug) => $"{Tags}{Encode(slug)}/";

    public string Author(string id) => $"{Authors}{Encode(id)}/";

    public string Section(string id) => $"{Home}{EncodePath(id)}/";

    public string Page(StaticPage page) => page.Url is { } url ? FromRoot(url.Value) : $"{Home}{EncodePath(page.Id)}/";

    /// <summary>Page <paramref name="number"/> of a list; the first is the list itself.</summary>
    public static string ListPage(string list, int number) =>
        number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{number}/");

    /// <summary>By front matter, else by <c>permalinks.articles</c>. An article of no section has no section segment.</summary>
    public string Article(Article article)
    {
        if (article.Front.Url is { } url) return FromRoot(url.Value);
        var parts = new string[articlePath.Length + 1];
        parts[0] = Home[..^1];
        for (var i = 0; i < articlePath.Length; i++) parts[i + 1] = Part(articlePath[i], article);
        return string.Concat(parts);
    }

    /// <summary>A file that lies beside sources but belongs to no article's folder.</summary>
    public string Media(string pathUnderContent) => Home + "media/" + EncodePath(pathUnderContent);

    /// <summary>A site-absolute path as people write it, <c>/about/</c>, under the base URL's path.</summary>
    public string FromRoot(string path) => Home + EncodePath(Uri.UnescapeDataString(path).TrimStart('/'));

    /// <summary>With scheme and host.</summary>
    public string Absolute(string url) => url.StartsWith('/') ? origin + url : url;

    /// <summary>The file of the output that a URL of the site is served from.</summary>
    public string OutputPath(string url)
    {
        var path = Uri.UnescapeDataString(url[Home.Length..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    public static string EncodePath(string path) => path.Contains('/', StringComparison.Ordinal) ? string.Join('/', path.Split('/').Select(Encode)) : Encode(path);

    private string Part(string piece, Article article) => piece switch
    {
        "/:section" => article.Front.Section is { } section ? "/" + EncodePath(section.Value) : "",
        ":section" => article.Front.Section is { } section ? EncodePath(section.Value) : "",
        ":slug" => Encode(article.Slug),
        ":year" => config.Zone.Convert(article.Front.Date).ToString("yyyy", CultureInfo.InvariantCulture),
        ":month" => config.Zone.Convert(article.Front.Date).ToString("MM", CultureInfo.InvariantCulture),
        ":day" => config.Zone.Convert(article.Front.Date).ToString("dd", CultureInfo.InvariantCulture),
        _ => piece,
    };

    // The tokens of a permalink and the texts between them.
    private static string[] Pieces(string permalink)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at < permalink.Length; at++)
        {
            if (Tokens.FirstOrDefault(token => permalink.AsSpan(at).StartsWith(token)) is not { } found) continue;
            if (at > start) pieces.Add(permalink[start..at]);
            pieces.Add(found);
            start = at + found.Length;
            at = start - 1;
        }

        if (start < permalink.Length) pieces.Add(permalink[start..]);
        return [.. pieces];
    }

    private static string Encode(string segment) => Uri.EscapeDataString(segment);
}
