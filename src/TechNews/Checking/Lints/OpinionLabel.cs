using TechNews.Diagnostics;
using TechNews.Parsing;

namespace TechNews.Checking.Lints;

/// <summary>TN128: what the section, a tag or the headline calls opinion goes out as news.</summary>
internal static class OpinionLabel
{
    private static readonly string[] Names = ["opinion", "opinions", "op-ed", "op-eds", "editorial", "editorials", "comment", "commentary", "columns"];
    private static readonly string[] Openings = ["opinion:", "op-ed:", "editorial:", "comment:", "commentary:"];

    public static readonly ArticleLint Rule = new("TN128", Severity.Warning, "Add a line: kind: opinion", Find);

    private static IEnumerable<Remark> Find(LintedArticle article)
    {
        if (article.Front.Kind != ArticleKind.News) return [];
        if (Array.Exists(Openings, opening => article.Front.Title.StartsWith(opening, StringComparison.OrdinalIgnoreCase)))
            return [new Remark(article.Article.TitleAt, "the headline says opinion, and the label says news")];
        if (article.Front.Section is { } section && Names.Contains(section.Value, StringComparer.OrdinalIgnoreCase))
            return [new Remark(section.At, $"the section '{section.Value}' says opinion, and the label says news")];
        return article.Front.Tags.FirstOrDefault(tag => Names.Contains(tag, StringComparer.OrdinalIgnoreCase)) is { } found
            ? [new Remark(article.At("tags", found), $"the tag '{found}' says opinion, and the label says news")]
            : [];
    }
}
