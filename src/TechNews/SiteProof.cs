using TechNews.Caching;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
using TechNews.Loading;
using TechNews.Parsing;
using TechNews.Relating;
using TechNews.Rendering;

namespace TechNews;

/// <summary>
/// The page of an article that was just edited, as printers pull a proof: its new text, and all around it as the last build left it. It takes
/// milliseconds where the site takes longer; the build that follows says whether it was right, and what else has changed.
/// </summary>
public static class SiteProof
{
    /// <summary>Null where only a build can tell: the file is no live article, has come to another address, or has an error.</summary>
    /// <param name="last">What the last build was made of; all besides the article is as it was then.</param>
    /// <param name="path">The article's file.</param>
    public static OutputFile? Of(SitePlan last, BuildInputs inputs, string path, Memo memo)
    {
        var page = last.Pages.FirstOrDefault(page => page.View.Story is { } story && IsOf(story.Article.Path, path));
        if (page?.View.Story is not { } before || inputs.Texts.FirstOrDefault(text => IsOf(text.Path, path)) is not { } text) return null;
        var report = new Report();
        var article = report.Take(last.Parsed.Config.Lint.Weigh(SiteParser.ParseArticle(text, last.Parsed.Config, memo)));
        if (EditedStory.Of(article, before, last.Edition, last.Parsed, inputs.Options) is not { } made) return null;
        var edited = ArticlePages.Again(page, report.Take(last.Parsed.Config.Lint.Weigh(made)), last.Edition);
        if (report.HasErrors || last.Setting.Templates.Find(edited.Template) is null) return null;
        var rendered = PageRenderer.Render([edited], last.Setting, OutputStore.InMemory, PageMemory.Empty);
        return rendered.HasErrors ? null : rendered.Value.Files[0];
    }

    private static bool IsOf(string one, string path) => string.Equals(one, path, StringComparison.Ordinal);
}
