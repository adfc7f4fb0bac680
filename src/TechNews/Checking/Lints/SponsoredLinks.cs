using TechNews.Diagnostics;
using TechNews.Parsing.Markdown;

namespace TechNews.Checking.Lints;

/// <summary>TN129: a paid piece that does not name who paid, or has a link whose own rel is not sponsored. (Links without rel get it from the build.)</summary>
internal static class SponsoredLinks
{
    public static readonly ArticleLint Rule = new(
        "TN129", Severity.Error, "Name the sponsor (sponsored: \"Example Ltd\"), and add sponsored to the rel of its links", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var front = article.Front;
        if (!front.IsPaidFor) yield break;
        if (string.IsNullOrEmpty(front.Sponsored)) yield return new Remark(article.At(front.Sponsored is null ? "kind" : "sponsored"), "the piece is sponsored, and no sponsor is named");
        foreach (var (tag, piece) in article.Tags.Where(found => found.Tag.Is("a") && IsWeb(Attribute(found.Tag, "href")) && Attribute(found.Tag, "rel") is { } rel && !IsMarked(rel)))
            yield return new Remark(article.InBody(piece.Span(tag.Start, tag.End)), "this link of a sponsored piece has a rel without sponsored");
    }

    private static bool IsMarked(string rel) =>
        rel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("sponsored", StringComparer.OrdinalIgnoreCase);

    private static string? Attribute(RawTag tag, string name) => tag.Find(name)?.Value(tag.Text);

    private static bool IsWeb(string? url) =>
        url is not null && (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal));
}
