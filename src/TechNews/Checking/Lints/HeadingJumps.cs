using System.Globalization;
using Markdig.Syntax;
using TechNews.Diagnostics;

namespace TechNews.Checking.Lints;

/// <summary>TN115: a level of headings is left out, so that the outline has a hole. (A second level 1 is the build's TN054.)</summary>
internal static class HeadingJumps
{
    public static readonly ArticleLint Rule = new("TN115", Severity.Warning, "Go down one level at a time: the title is 1, the text starts with ##", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        var last = 1;
        foreach (var heading in article.Document.Descendants<HeadingBlock>())
        {
            var level = Math.Max(2, heading.Level);
            if (level > last + 1) yield return new Remark(article.InBody(heading.Span), string.Create(CultureInfo.InvariantCulture, $"the heading jumps from level {last} to {level}"));
            last = level;
        }
    }
}
