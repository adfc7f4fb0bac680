using System.Globalization;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN133: years of school that the text asks for, by Flesch and Kincaid (1975). English only, from 100 words on.</summary>
internal static class ReadingGrade
{
    private const int FewestWords = 100;

    public static readonly ArticleLint Rule = new("TN133", Severity.Hint, "Shorter sentences and shorter words help; lint.reading_grade in site.yml sets the limit", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (!article.IsEnglish || GradeOf(article) is not { } grade || grade <= article.Settings.ReadingGrade) yield break;
        yield return new Remark(
            article.Article.TitleAt,
            string.Create(CultureInfo.InvariantCulture, $"the text has reading grade {grade:0.0}, above {article.Settings.ReadingGrade}"));
    }

    private static double? GradeOf(LintedArticle article)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var text in article.Paragraphs.Select(prose => prose.Text))
        {
            foreach (var word in Words.Of(text))
            {
                words++;
                syllables += Syllables(word);
            }

            sentences += Sentences(text);
        }

        return words < FewestWords ? null : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    // A mark that ends a sentence stands before white space or the end; what has none is one sentence.
    private static int Sentences(string text)
    {
        var ends = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '\u201D' or ')');
            if (isEnd) ends++;
        }

        return Math.Max(1, ends);
    }

    // Runs of vowels; a last e is silent, but for -le.
    private static int Syllables(string word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var c in word)
        {
            var isVowel = "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal);
            if (isVowel && !inVowels) count++;
            inVowels = isVowel;
        }

        var silent = word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && count > 1;
        return Math.Max(1, silent ? count - 1 : count);
    }
}
