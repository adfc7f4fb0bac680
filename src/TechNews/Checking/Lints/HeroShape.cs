using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN111: large previews need 1200 pixels across, and a shape from square to twice as wide as high.</summary>
internal static class HeroShape
{
    private const int Narrowest = 1200;

    public static readonly ArticleLint Rule = new("TN111", Severity.Warning, "Use a picture at least 1200 pixels wide, 16:9 or 4:3", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Image is not { } image || article.Story?.Image?.Size is not { } size) yield break;
        var scales = image.Source.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        if (size.Width < Narrowest && !scales)
            yield return new Remark(image.Source.At, string.Create(CultureInfo.InvariantCulture, $"the article's picture is {size.Width} pixels wide, less than {Narrowest}"));
        if (size.Width < size.Height || size.Width > 2L * size.Height)
            yield return new Remark(image.Source.At, string.Create(CultureInfo.InvariantCulture, $"the article's picture is {size.Width} x {size.Height}: too {(size.Width < size.Height ? "high" : "wide")} for a preview"));
    }
}
