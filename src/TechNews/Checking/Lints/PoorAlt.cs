using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN109: an alt text that is a file's name, or too long to listen to.</summary>
internal static class PoorAlt
{
    private const int Long = 150;

    public static readonly ArticleLint Rule = new("TN109", Severity.Warning, "Say in one sentence what the picture shows; a longer text belongs into the caption", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Image is { Alt: { } alt } image && Flaw(alt, image.Source.Value) is { } flaw) yield return new Remark(image.Source.At, flaw);
        foreach (var picture in article.Pictures)
        {
            if (Flaw(Alt.Of(picture), picture.Url ?? "") is { } wrong) yield return new Remark(article.InBody(picture.Span), wrong);
        }
    }

    private static string? Flaw(string alt, string source)
    {
        var name = source[(source.LastIndexOf('/') + 1)..];
        var stem = name.Contains('.', StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : name;
        var bare = Words.Bare(alt);
        if (bare.Length > 0 && (bare == Words.Bare(name) || bare == Words.Bare(stem))) return "the alt text is the file's name";
        var length = Words.Length(alt);
        return length > Long ? string.Create(CultureInfo.InvariantCulture, $"the alt text has {length} characters, more than {Long}") : null;
    }
}
