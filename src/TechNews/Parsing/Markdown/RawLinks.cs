using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>Links, pictures and other requests of raw HTML.</summary>
internal static class RawLinks
{
    // What a picture's own src asks for is told where its hole is made.
    private static readonly (string Tag, string Attribute)[] Loading =
    [
        ("iframe", "src"), ("script", "src"), ("embed", "src"), ("object", "data"), ("link", "href"), ("input", "src"), ("video", "src"), ("video", "poster"),
        ("audio", "src"), ("source", "src"), ("source", "srcset"), ("track", "src"), ("img", "srcset"),
    ];

    public static void Start(RawTag tag, RawPiece piece, BodyRun run)
    {
        if (tag.Find("href") is { } href)
        {
            var url = href.Value(tag.Text).Trim();
            LinkHtml.Start(url, Others(tag, "href"), piece.Span(href.ValueStart, href.ValueEnd), piece.Span(tag.Start, tag.End), run);
            return;
        }

        run.Links.StartDirect();
        run.Html.Raw(tag.Text.AsSpan(tag.Start, tag.End - tag.Start));
    }

    public static void Image(RawTag tag, RawPiece piece, BodyRun run)
    {
        ReportThirdParty(tag, piece, run);
        if (tag.Find("src") is not { } src)
        {
            run.Html.Raw(tag.Text.AsSpan(tag.Start, tag.End - tag.Start));
            return;
        }

        var url = src.Value(tag.Text).Trim();
        // The hole brings the picture's own size.
        var attributes = UrlText.IsElsewhere(url) ? Others(tag, "src") : Others(tag, "src", "width", "height");
        if (tag.Find("loading") is null) attributes += " loading=\"lazy\"";
        if (tag.Find("decoding") is null) attributes += " decoding=\"async\"";
        ImageHtml.Source(url, attributes, piece.Span(src.ValueStart, src.ValueEnd), piece.Span(tag.Start, tag.End), run);
    }

    public static void ReportThirdParty(RawTag tag, RawPiece piece, BodyRun run)
    {
        if (tag.Attributes.Count == 0 || (tag.Is("input") && !IsPicture(tag))) return;
        List<string?> told = [tag.Is("img") && tag.Find("src") is { } own ? HostOf(own.Value(tag.Text)) : null];
        foreach (var (name, attribute) in Loading)
        {
            if (!tag.Is(name) || tag.Find(attribute) is not { } source) continue;
            var value = source.Value(tag.Text);
            foreach (var host in (attribute == "srcset" ? Candidates(value) : [value]).Select(HostOf))
            {
                if (host is null || told.Contains(host)) continue;
                told.Add(host);
                run.Report.Add(MarkdownProblems.ThirdParty(run.At(piece.Span(source.ValueStart, source.ValueEnd)), host));
            }
        }
    }

    /// <summary>A button that shows a picture.</summary>
    public static bool IsPicture(RawTag input) =>
        input.Find("type") is { } type && type.Value(input.Text).Trim().Equals("image", StringComparison.OrdinalIgnoreCase);

    /// <summary>The addresses of a <c>srcset</c>, and its sizes, which are none.</summary>
    public static string[] Candidates(string set) => set.Split([',', ' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);

    // Null for what the site has itself.
    private static string? HostOf(string value) =>
        value.Trim() is var url && UrlText.IsElsewhere(url) && UrlText.Host(url) is { Length: > 0 } host ? host : null;

    private static string Others(RawTag tag, params ReadOnlySpan<string> without)
    {
        var others = new StringBuilder();
        foreach (var attribute in tag.Attributes)
        {
            var isLeftOut = false;
            foreach (var name in without) isLeftOut |= attribute.Is(tag.Text, name);
            if (!isLeftOut) others.Append(' ').Append(tag.Text, attribute.Start, attribute.End - attribute.Start);
        }

        return others.ToString();
    }
}
