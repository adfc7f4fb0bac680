using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN104: a headline is no sentence of the text. Dots of abbreviations and of an ellipsis stay.</summary>
internal static class HeadlineFullStop
{
    private static readonly string[] Abbreviations = ["inc", "ltd", "co", "corp", "jr", "sr", "no", "st", "etc", "al", "vs", "bros", "llc", "plc"];

    public static readonly ArticleLint Rule = new("TN104", Severity.Warning, "Leave the full stop out", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var title = article.Front.Title;
        if (!title.EndsWith('.') || title.EndsWith("..", StringComparison.Ordinal)) yield break;
        var last = title[(title.LastIndexOf(' ') + 1)..^1];
        var abbreviates = last.Length <= 1 || last.Contains('.', StringComparison.Ordinal) || Abbreviations.Contains(last, StringComparer.OrdinalIgnoreCase);
        if (!abbreviates) yield return new Remark(article.Article.TitleAt, "the headline ends with a full stop");
    }
}
