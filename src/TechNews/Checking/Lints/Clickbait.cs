using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN105: a headline that promises to tell instead of telling. English only.</summary>
internal static class Clickbait
{
    private static readonly string[] Patterns =
    [
        "you won't believe", "you will not believe", "you'll never guess", "what happened next", "what happens next", "this one trick", "one weird trick",
        "this simple trick", "will blow your mind", "mind-blowing", "will shock you", "shocking truth", "doctors hate", "the reason will", "the internet is losing",
        "broke the internet", "everyone is talking about", "need to know about", "before it's too late", "this changes everything", "jaw-dropping", "goes viral",
    ];

    public static readonly ArticleLint Rule = new("TN105", Severity.Hint, "Say what happened: a headline that tells is read, one that teases is left", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (!article.IsEnglish) yield break;
        var title = article.Front.Title.Replace('\u2019', '\'');
        if (Array.Find(Patterns, pattern => Words.Find(pattern, title).Any()) is { } found)
            yield return new Remark(article.Article.TitleAt, $"the headline teases: '{found}'");
    }
}
