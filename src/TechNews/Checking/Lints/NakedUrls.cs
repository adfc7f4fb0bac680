using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN120: an address where a reader wants words (WCAG 2.2, 2.4.4).</summary>
internal static class NakedUrls
{
    public static readonly ArticleLint Rule = new("TN120", Severity.Hint, "Link words that say where it leads: [the report](https://...)", Find);

    private static IEnumerable<Remark> Find(LintedArticle article) =>
        article.Links.Where(link => link.IsAutoLink && link.Url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true).Select(link => link.Span)
            .Concat(article.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).Select(link => link.Span))
            .Select(span => new Remark(article.InBody(span), "a naked address stands in the text"));
}
