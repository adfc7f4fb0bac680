using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN130: words in quotation marks, and nobody in sight who said them. English only.</summary>
internal static class Attribution
{
    private const int FewestWords = 6;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "said", "says", "say", "saying", "told", "tells", "wrote", "writes", "writing", "added", "adds", "asked", "asks", "according", "called", "calls", "argued",
        "argues", "warned", "warns", "explained", "explains", "noted", "notes", "announced", "announces", "claimed", "claims", "insisted", "insists", "replied",
        "replies", "stated", "states", "promised", "promises", "quoted", "reads", "read", "put", "puts", "describes", "described", "reported", "reports",
        "answered", "answers", "admits", "admitted", "admit", "concluded", "concludes", "recalled", "recalls", "statement", "letter", "report", "memo",
    };

    public static readonly ArticleLint Rule = new("TN130", Severity.Hint, "Say who said it, and where", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (!article.IsEnglish) yield break;
        var paragraphs = article.Paragraphs;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (Quotation(paragraphs[i].Text) is not { } quotation) continue;
            var named = paragraphs[Math.Max(0, i - 1)..Math.Min(paragraphs.Length, i + 2)].Any(near => Words.Of(near.Text).Any(Verbs.Contains));
            if (!named) yield return new Remark(paragraphs[i].At(quotation.Start, quotation.Length), "nobody is named for this quotation");
        }
    }

    private static (int Start, int Length)? Quotation(string text)
    {
        for (var open = text.AsSpan().IndexOfAny('"', '\u201C'); open >= 0;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny('"', '\u201D');
            if (length < 0) return null;
            if (Words.Of(text.Substring(open + 1, length)).Count() >= FewestWords) return (open, length + 2);
            var next = text.AsSpan(open + length + 2).IndexOfAny('"', '\u201C');
            open = next < 0 ? -1 : open + length + 2 + next;
        }

        return null;
    }
}
