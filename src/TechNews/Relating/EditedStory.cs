using TechNews.Diagnostics;
using TechNews.Loading;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>An edited article as the story that it makes among the others as they are.</summary>
internal static class EditedStory
{
    /// <summary>Null where the article is not live any more, or stands at another address.</summary>
    public static Reported<Story>? Of(Article edited, Story before, Edition edition, ParsedSite site, BuildOptions options)
    {
        if (Publication.ReasonAgainst(edited.Front, edition.AsOf, options) is not null) return null;
        var others = site.Articles.Select(article => string.Equals(article.Path, edited.Path, StringComparison.Ordinal) ? edited : article);
        var tables = SourceTables.Of(site with { Articles = [.. others] }, edition.AsOf, options);
        if (!string.Equals(tables.Urls.Article(edited), before.Url, StringComparison.Ordinal)) return null;
        var made = StoryMaking.Make(edited, tables);
        return new(made.Value.Story, made.Findings);
    }
}
