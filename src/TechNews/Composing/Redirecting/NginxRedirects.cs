using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace TechNews.Composing.Redirecting;

/// <summary>
/// Two nginx maps from the decoded path: <c>$technews_target</c> and <c>$technews_gone</c> (nginx.org, ngx_http_map_module).
/// </summary>
internal static class NginxRedirects
{
    private const int LeastBucket = 128;
    private const int LeastTable = 2048;

    // Of a decoded path, which goes into a header as it is: no line end may begin another header, and no sign that means something in a URL stand bare.
    private const string Segment = "[^/?#%[:cntrl:][:space:]]+";

    /// <param name="pages">Decoded paths of the site's pages, compared without regard to case.</param>
    public static string Of(IReadOnlyList<Redirect> redirects, string home, IReadOnlySet<string> pages)
    {
        var longest = 0;
        foreach (var redirect in redirects) longest = Math.Max(longest, Encoding.UTF8.GetByteCount(Decoded(redirect.From)) + (redirect.Query?.Length ?? 0));
        var bucket = Math.Max(LeastBucket, (int)BitOperations.RoundUpToPowerOf2((uint)longest + 64));
        var table = Math.Max(LeastTable, (int)BitOperations.RoundUpToPowerOf2((uint)redirects.Count * 2));
        var text = new StringBuilder($$"""
            # Include this file in nginx's http block, and in the site's server block write:
            #   if ($technews_target) { return 301 $technews_target; }
            #   if ($technews_gone) { return 410; }
            map_hash_bucket_size {{bucket}};
            map_hash_max_size {{table}};

            """.ReplaceLineEndings("\n"));
        var alike = redirects.Where(redirect => redirect.Query is null).GroupBy(redirect => Decoded(redirect.From), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any() || pages.Contains(group.Key))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var queries = redirects.Where(redirect => redirect.Query is not null).ToArray();
        redirects = [.. redirects.Where(redirect => redirect.Query is null)];
        var suffix = queries.Length > 0 ? "_by_path" : "";
        Map(text, "target" + suffix, redirects.Where(redirect => redirect.To is not null).Select(redirect => new MapRow(Key(redirect, alike), redirect.To!))
            .Append(new MapRow($"\"~^{Quoted(Regex.Escape(home))}((tags|authors)/{Segment}/)index\\.xml$\"", home + "$1feed.xml")));
        Map(text, "gone" + suffix, redirects.Where(redirect => redirect.To is null).Select(redirect => new MapRow(Key(redirect, alike), "1")));
        if (queries.Length == 0) return text.ToString();
        Queries(text, "target", queries.Where(redirect => redirect.To is not null).Select(redirect => (redirect, redirect.To!)));
        Queries(text, "gone", queries.Where(redirect => redirect.To is null).Select(redirect => (redirect, "1")));
        return text.ToString();
    }

    // What no query tells apart is told apart by its path.
    private static void Queries(StringBuilder text, string name, IEnumerable<(Redirect Redirect, string Value)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"map \"$uri?$args\" $technews_{name} {{\n    default $technews_{name}_by_path;\n");
        foreach (var (redirect, value) in rows) text.Append(CultureInfo.InvariantCulture, $"    \"{Quoted(Decoded(redirect.From))}?{redirect.Query}\" \"{value}\";\n");
        text.Append("}\n");
    }

    private static void Map(StringBuilder text, string name, IEnumerable<MapRow> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"map $uri $technews_{name} {{\n    default \"\";\n");
        foreach (var (key, value) in rows) text.Append(CultureInfo.InvariantCulture, $"    {key} \"{value}\";\n");
        text.Append("}\n");
    }

    // Plain keys are compared without regard to case; an expression is not.
    private static string Key(Redirect redirect, HashSet<string> alike)
    {
        var path = Decoded(redirect.From);
        return alike.Contains(path) ? $"\"~^{Quoted(Regex.Escape(path))}$\"" : $"\"{Quoted(path)}\"";
    }

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Decoded(string url) => Uri.UnescapeDataString(url);
}
