using Markdig.Syntax.Inlines;
using TechNews.Diagnostics;
using TechNews.Parsing;
using TechNews.Parsing.Markdown;

namespace TechNews.Checking.Lints;

/// <summary>TN129: a paid piece that does not name who paid, or whose links look like recommendations.</summary>
internal static class SponsoredLinks
{
    public static readonly ArticleLint Rule = new(
        "TN129", Severity.Error, "Name the sponsor (sponsored: \"Example Ltd\"), and write links that were paid for as <a href=\"...\" rel=\"sponsored\">", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var front = article.Front;
        if (front.Kind != ArticleKind.Sponsored && front.Sponsored is null) yield break;
        if (string.IsNullOrEmpty(front.Sponsored)) yield return new Remark(article.At(front.Sponsored is null ? "kind" : "sponsored"), "the piece is sponsored, and no sponsor is named");
        foreach (var link in article.Links.Where(link => !link.IsImage && IsWeb(link.Url)))
            yield return new Remark(article.InBody(link.Span), "a link of a sponsored piece has no rel=\"sponsored\"");
        foreach (var (tag, piece) in article.Tags.Where(found => found.Tag.Is("a") && IsWeb(Attribute(found.Tag, "href")) && !IsMarked(found.Tag)))
            yield return new Remark(article.InBody(piece.Span(tag.Start, tag.End)), "a link of a sponsored piece has no rel=\"sponsored\"");
    }

    private static bool IsMarked(RawTag tag) =>
        Attribute(tag, "rel")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("sponsored", StringComparer.OrdinalIgnoreCase) == true;

    private static string? Attribute(RawTag tag, string name) => tag.Find(name)?.Value(tag.Text);

    private static bool IsWeb(string? url) =>
        url is not null && (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal));
}
