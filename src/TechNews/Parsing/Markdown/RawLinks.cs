using System.Text;

namespace TechNews.Parsing.Markdown;

/// <summary>Links, pictures and other requests of raw HTML.</summary>
internal static class RawLinks
{
    private static readonly string[] Loading = ["iframe", "script", "embed", "object", "video", "audio", "source", "track", "link"];

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
        if (tag.Attributes.Count == 0 || !Array.Exists(Loading, tag.Is)) return;
        if ((tag.Find("src") ?? tag.Find("data") ?? (tag.Is("link") ? tag.Find("href") : null)) is not { } source) return;
        var url = source.Value(tag.Text).Trim();
        if (UrlText.Host(url) is not { Length: > 0 } host || !UrlText.IsElsewhere(url)) return;
        run.Report.Add(MarkdownProblems.ThirdParty(run.At(piece.Span(source.ValueStart, source.ValueEnd)), host));
    }

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
