using System.Collections.Frozen;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using TechNews.Parsing.Markdown;

namespace TechNews.Composing.Feeds;

/// <summary>
/// A body as feeds may carry it: only elements and attributes that readers show, every URL absolute, nothing that runs or frames.
/// An <c>iframe</c> becomes a link. Elements that were left open are closed.
/// </summary>
internal sealed class FeedHtml
{
    // Each may have looked through all the rest for its end.
    private const int MostUnfinishedTags = 50;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
        "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small",
        "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "u", "ul",
        "var", "video", "wbr");

    // Gone with all that is in them.
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "applet", "button", "canvas", "frameset", "iframe", "math", "object", "script", "select", "style", "svg", "template", "textarea", "title");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "br", "col", "hr", "img", "source", "track", "wbr");

    // Browsers close these by themselves, and a second end would make an empty element.
    private static readonly FrozenSet<string> ClosedByThemselves = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "p", "li", "dd", "dt", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt");

    private readonly StringBuilder clean;
    private readonly string html;
    private readonly FeedAttributes attributes;
    private readonly List<string> open = [];
    private readonly Dictionary<string, int> openByName = new(StringComparer.Ordinal);
    private int unfinished;

    private FeedHtml(string html, FeedAttributes attributes, StringBuilder clean) => (this.html, this.attributes, this.clean) = (html, attributes, clean);

    /// <param name="page">Absolute URL of the page that the body stands on.</param>
    public static void Write(string html, Uri page, StringBuilder to) => new FeedHtml(html, new FeedAttributes(page), to).Clean();

    private void Clean()
    {
        for (var i = 0; i < html.Length;)
        {
            var at = html.IndexOf('<', i);
            clean.Append(html, i, (at < 0 ? html.Length : at) - i);
            if (at < 0) break;
            i = Markup(at);
        }

        CloseDownTo(0);
    }

    // Writes what becomes of the markup at a place, and says where to go on.
    private int Markup(int at)
    {
        if (html.AsSpan(at).StartsWith("<!--")) return After("-->", at + 4);
        if (html.AsSpan(at).StartsWith("<!") || html.AsSpan(at).StartsWith("<?")) return After(">", at);
        if ((unfinished < MostUnfinishedTags ? RawTag.Read(html, at) : null) is not { } tag)
        {
            unfinished++;
            clean.Append("&lt;");
            return at + 1;
        }

        var name = tag.Name.ToString().ToLowerInvariant();
        if (tag.IsEnd) End(name);
        else if (Dropped.Contains(name)) return Drop(tag, name);
        else if (Kept.Contains(name)) Start(tag, name);
        return tag.End;
    }

    private void Start(RawTag tag, string name)
    {
        clean.Append('<').Append(name);
        attributes.Write(tag, clean);
        clean.Append('>');
        if (Void.Contains(name)) return;
        open.Add(name);
        CollectionsMarshal.GetValueRefOrAddDefault(openByName, name, out _)++;
    }

    // Each element is opened once and closed once, so this stays linear.
    private void End(string name)
    {
        if (openByName.GetValueOrDefault(name) == 0) return;
        CloseDownTo(open.LastIndexOf(name) + 1);
        Pop();
        clean.Append("</").Append(name).Append('>');
    }

    private void CloseDownTo(int count)
    {
        while (open.Count > count)
        {
            var name = Pop();
            if (!ClosedByThemselves.Contains(name)) clean.Append("</").Append(name).Append('>');
        }
    }

    private string Pop()
    {
        var name = open[^1];
        open.RemoveAt(open.Count - 1);
        openByName[name]--;
        return name;
    }

    private int Drop(RawTag tag, string name)
    {
        if (name is "iframe" && tag.Find("src") is { } src && attributes.Absolute(src.Value(html)) is { } url)
        {
            var title = tag.Find("title") is { } said ? said.Value(html) : url;
            clean.Append("<a href=\"").Append(WebUtility.HtmlEncode(url)).Append("\">").Append(WebUtility.HtmlEncode(title)).Append("</a>");
        }

        var end = html.IndexOf("</" + name, tag.End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : After(">", end);
    }

    private int After(string end, int from)
    {
        var at = html.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + end.Length;
    }
}
