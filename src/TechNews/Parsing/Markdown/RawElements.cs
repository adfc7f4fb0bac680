namespace TechNews.Parsing.Markdown;

/// <summary>Elements of raw HTML that can harm what follows them (WHATWG HTML, 13.2.5 and 13.2.6).</summary>
internal static class RawElements
{
    private const string Endless = "plaintext";

    // No tag is seen in them but their own end.
    private static readonly HashSet<string> Raw =
        new(["script", "style", "textarea", "title", "xmp", "iframe", "noscript", "noembed", "noframes", Endless], StringComparer.OrdinalIgnoreCase);

    // An end tag of another kind leaves what is around the text alone.
    private static readonly HashSet<string> Boxes = new(
        [
            "address", "article", "aside", "blockquote", "center", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "header", "hgroup", "main", "menu",
            "nav", "ol", "search", "section", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    // No end tag from outside ends these.
    private static readonly HashSet<string> Hiding = new(["template", "select"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> All = new([.. Boxes, .. Hiding, "svg", "math", "table"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of an element whose content is text alone, or null.</summary>
    public static string? RawText(ReadOnlySpan<char> name) => Found(Raw, name);

    /// <summary>The name of an element whose end matters, or null.</summary>
    public static string? Kept(ReadOnlySpan<char> name) => Found(All, name);

    public static bool IsBox(string name) => Boxes.Contains(name);

    /// <summary>True where nobody sees what follows an element that is left open.</summary>
    public static bool IsHiding(string name) => Hiding.Contains(name);

    /// <summary>The place behind a comment, or -1.</summary>
    public static int EndOfComment(string text, int from)
    {
        var (usual, other) = (text.IndexOf("-->", from, StringComparison.Ordinal), text.IndexOf("--!>", from, StringComparison.Ordinal));
        if (usual < 0) return other < 0 ? -1 : other + 4;
        return other < 0 || usual < other ? usual + 3 : other + 4;
    }

    /// <summary>The place of the end tag, or -1.</summary>
    public static int EndOfRawText(string text, int from, string name) =>
        name == Endless ? -1 : text.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);

    private static string? Found(HashSet<string> names, ReadOnlySpan<char> name) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;
}
