using System.Collections.Frozen;
using System.Net;
using System.Text;
using TechNews.Parsing.Markdown;

namespace TechNews.Composing.Feeds;

/// <summary>The attributes that feeds keep, and their URLs made absolute.</summary>
/// <param name="page">Absolute URL of the page that the body stands on.</param>
internal sealed class FeedAttributes(Uri page)
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abbr", "alt", "cite", "class", "colspan", "controls", "datetime", "dir", "headers", "height", "href", "hreflang", "id", "label", "lang", "loop",
        "media", "muted", "open", "poster", "preload", "rel", "reversed", "rowspan", "scope", "sizes", "span", "src", "srclang", "srcset", "start",
        "title", "type", "value", "width");

    public void Write(RawTag tag, StringBuilder clean)
    {
        foreach (var attribute in tag.Attributes)
        {
            var name = tag.Text[attribute.Start..attribute.NameEnd].ToLowerInvariant();
            if (!Kept.Contains(name)) continue;
            if (attribute.ValueStart == attribute.ValueEnd)
            {
                clean.Append(' ').Append(name).Append("=\"\"");
                continue;
            }

            if (ValueOf(name, attribute.Value(tag.Text)) is { } value) clean.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }
    }

    /// <summary>The URL from the page's point of view; null for one that no reader may follow, such as <c>javascript:</c>.</summary>
    public string? Absolute(string url)
    {
        url = url.Trim();
        if (UrlText.Scheme(url) is { } scheme) return UrlText.IsAllowed(scheme) ? url : null;
        return Uri.TryCreate(page, url, out var absolute) ? absolute.AbsoluteUri : null;
    }

    private string? ValueOf(string name, string value) => name switch
    {
        "href" or "src" or "poster" or "cite" => Absolute(value),
        "srcset" => Candidates(value),
        _ => value,
    };

    // WHATWG HTML, 4.8.4.2.1: a URL, perhaps with a descriptor, and a comma before the next.
    private string? Candidates(string srcset)
    {
        var candidates = new List<string>();
        foreach (var candidate in srcset.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = candidate.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            if (Absolute(parts[0]) is { } url) candidates.Add(parts.Length > 1 ? $"{url} {parts[1].Trim()}" : url);
        }

        return candidates.Count > 0 ? string.Join(", ", candidates) : null;
    }
}
