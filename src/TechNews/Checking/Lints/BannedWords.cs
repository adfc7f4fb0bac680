using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN132: a word that the house does not print (<c>lint.banned_words</c> in site.yml).</summary>
internal static class BannedWords
{
    public static readonly ArticleLint Rule = new("TN132", Severity.Warning, "Use another word, or take it from lint.banned_words in site.yml", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        foreach (var word in article.Settings.BannedWords)
        {
            var message = $"'{word}' is on the list of banned words";
            if (Words.Find(word, article.Front.Title).Any()) yield return new Remark(article.Article.TitleAt, message);
            if (article.Front.Summary is { } summary && Words.Find(word, summary).Any()) yield return new Remark(article.At("summary"), message);
            foreach (var prose in article.Paragraphs)
            {
                foreach (var at in Words.Find(word, prose.Text)) yield return new Remark(prose.At(at, word.Length), message);
            }
        }
    }
}
