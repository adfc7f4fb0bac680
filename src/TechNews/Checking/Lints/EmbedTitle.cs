using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN121: a frame that screen readers cannot name (WCAG 2.2, 4.1.2). That it asks a third party is the build's TN055.</summary>
internal static class EmbedTitle
{
    public static readonly ArticleLint Rule = new("TN121", Severity.Warning, "Say what it shows: <iframe title=\"...\">", Find);

    private static IEnumerable<Remark> Find(LintedArticle article) =>
        article.Tags.Where(found => found.Tag.Is("iframe") && string.IsNullOrWhiteSpace(found.Tag.Find("title")?.Value(found.Tag.Text)))
            .Select(found => new Remark(article.InBody(found.Piece.Span(found.Tag.Start, found.Tag.NameEnd)), "this embed has no title"));
}
