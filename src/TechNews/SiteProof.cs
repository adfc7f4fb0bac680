using TechNews.Caching;
using TechNews.Composing;
using TechNews.Diagnostics;
using TechNews.Files;
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
    /// <param name="edited">The article's file as it is now.</param>
    public static OutputFile? Of(SitePlan last, SourceFile edited)
    {
        var before = last.Pages.FirstOrDefault(page => string.Equals(page.View.Story?.Article.Path, edited.Path, StringComparison.Ordinal));
        if (before?.View.Story is not { } story) return null;
        var report = new Report();
        var article = report.Take(last.Parsed.Config.Lint.Weigh(SiteParser.ParseArticle(edited, last.Parsed.Config)));
        if (EditedStory.Of(article, story, last.Edition, last.Parsed, last.Inputs.Options) is not { } made) return null;
        var page = ArticlePages.Again(before, report.Take(last.Parsed.Config.Lint.Weigh(made)), last.Edition);
        if (report.HasErrors || last.Setting.Templates.Find(page.Template) is null) return null;
        var rendered = PageRenderer.Render([page], last.Setting, OutputStore.InMemory, PageMemory.Empty);
        return rendered.HasErrors ? null : rendered.Value.Files[0];
    }
}
