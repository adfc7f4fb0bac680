using System.Globalization;
using System.Text;

namespace TechNews.Composing.Redirecting;

/// <summary>A snippet to import into the site's block of a Caddyfile (caddyserver.com/docs/caddyfile/directives/map).</summary>
internal static class CaddyRedirects
{
    private const string Gone = "gone";

    public static string Of(IReadOnlyList<Redirect> redirects, string home)
    {
        var text = new StringBuilder("# Write in the site's block: import PATH/redirects.caddy\n");
        Queries(text, [.. redirects.Where(redirect => redirect.Query is not null)]);
        redirects = [.. redirects.Where(redirect => redirect.Query is null)];
        Map(text, "target", redirects.Where(redirect => redirect.To is not null).Select(redirect => new MapRow(redirect.From, redirect.To!)));
        text.Append("@technews_moved expression `{technews_target} != \"\"`\nredir @technews_moved {technews_target} 301\n");
        Map(text, "gone", redirects.Where(redirect => redirect.To is null).Select(redirect => new MapRow(redirect.From, "1")));
        text.Append("@technews_gone expression `{technews_gone} != \"\"`\nrespond @technews_gone \"Gone\" 410\n");
        text.Append(CultureInfo.InvariantCulture, $"@technews_feeds path_regexp technews_feeds ^{home}((tags|authors)/[^/]+/)index\\.xml$\n");
        text.Append(CultureInfo.InvariantCulture, $"redir @technews_feeds {home}{{re.technews_feeds.1}}feed.xml 301\n");
        return text.ToString();
    }

    // Before the paths: "/" itself leads nowhere else. The address is compared as it was sent.
    private static void Queries(StringBuilder text, IReadOnlyCollection<Redirect> redirects)
    {
        if (redirects.Count == 0) return;
        text.Append("map {http.request.uri} {technews_query} {\n");
        foreach (var redirect in redirects) text.Append(CultureInfo.InvariantCulture, $"    \"{redirect.From}?{redirect.Query}\" \"{redirect.To ?? Gone}\"\n");
        text.Append("    default \"\"\n}\n");
        text.Append(CultureInfo.InvariantCulture, $"@technews_query_gone expression `{{technews_query}} == \"{Gone}\"`\nrespond @technews_query_gone \"Gone\" 410\n");
        text.Append(CultureInfo.InvariantCulture, $"@technews_query expression `{{technews_query}} != \"\" && {{technews_query}} != \"{Gone}\"`\nredir @technews_query {{technews_query}} 301\n");
    }

    private static void Map(StringBuilder text, string name, IEnumerable<MapRow> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"map {{http.request.uri.path}} {{technews_{name}}} {{\n");
        // "{$" would read the machine's environment.
        foreach (var (from, to) in rows.Where(row => !row.Key.Contains("%7B%24", StringComparison.OrdinalIgnoreCase))) text.Append(CultureInfo.InvariantCulture, $"    \"{Quoted(Uri.UnescapeDataString(from))}\" \"{to}\"\n");
        text.Append("    default \"\"\n}\n");
    }

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
