using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN108: a picture that says nothing to those who do not see it (WCAG 2.2, 1.1.1).</summary>
internal static class MissingAlt
{
    public static readonly ArticleLint Rule = new(
        "TN108", Severity.Error, "Say in a few words what the picture shows; where it shows nothing of use, write <img src=\"...\" alt=\"\">", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Image is { Alt: null } image) yield return new Remark(image.Source.At, "the article's picture has no alt text");
        foreach (var picture in article.Pictures.Where(picture => Alt.Of(picture).Length == 0))
            yield return new Remark(article.InBody(picture.Span), "this picture has no alt text");
        foreach (var (tag, piece) in article.Tags.Where(found => found.Tag.Is("img") && found.Tag.Find("alt") is null))
            yield return new Remark(article.InBody(piece.Span(tag.Start, tag.End)), "this picture has no alt text");
    }
}
