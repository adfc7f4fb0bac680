using System.Collections.Immutable;
using System.Text;
using TechNews.Composing.Feeds;
using TechNews.Composing.Writing;
using TechNews.Files;
using TechNews.Parsing;
using TechNews.Relating;

namespace TechNews.Composing.Twins;

/// <summary><c>llms.txt</c> (llmstxt.org): what the site has, by section, with a Markdown twin of every article beside its page.</summary>
internal static class LlmsTxt
{
    private const string TwinName = "index.html.md";

    public static IEnumerable<OutputFile> All(Edition edition)
    {
        var stories = edition.Stories.Where(IsOpen).ToImmutableArray();
        return stories.AsParallel().AsOrdered().Select(story => Twin(story, edition))
            .Prepend(SiteDocuments.Text("llms.txt", Index(stories, edition)));
    }

    private static bool IsOpen(Story story) =>
        !story.IsRetracted && story.Url.EndsWith('/') && story.Article.Front is { Paywall: false, NoIndex: false };

    private static string Index(ImmutableArray<Story> stories, Edition edition)
    {
        var text = new StringBuilder("# ").Append(Line(edition.Config.Title)).Append('\n');
        if (edition.Config.Description.Length > 0) text.Append("\n> ").Append(Line(edition.Config.Description)).Append('\n');
        foreach (var section in stories.GroupBy(story => story.Section?.Title ?? "Articles", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(Line(section.Key)).Append("\n\n");
            foreach (var story in section) Item(text, story.Title, story.AbsoluteUrl + TwinName, story.Summary);
        }

        if (edition.Pages.IsEmpty) return text.ToString();
        text.Append("\n## Optional\n\n");
        foreach (var page in edition.Pages.Where(page => !page.Page.NoIndex)) Item(text, page.Title, edition.Urls.Absolute(page.Url), page.Page.Description);
        return text.ToString();
    }

    private static void Item(StringBuilder text, string title, string url, string? note)
    {
        text.Append("- [").Append(Line(title).Replace("]", "\\]", StringComparison.Ordinal)).Append("](").Append(url).Append(')');
        if (!string.IsNullOrEmpty(note)) text.Append(": ").Append(Line(note));
        text.Append('\n');
    }

    private static OutputFile Twin(Story story, Edition edition)
    {
        var by = string.Join(", ", story.Authors.Select(author => author.Author.Name));
        var body = StoryItems.Of(story, edition).Content is { } html ? MarkdownTwin.Of(Encoding.UTF8.GetString(html)) : "";
        var text = new StringBuilder("# ").Append(Line(story.Title)).Append("\n\n");
        if (story.Summary.Length > 0) text.Append("> ").Append(Line(story.Summary)).Append("\n\n");
        if (by.Length > 0) text.Append("By ").Append(by).Append(", ");
        text.Append(WrittenDates.Rfc3339(story.PublishedAt)).Append(", ").Append(story.AbsoluteUrl).Append("\n\n").Append(body);
        return SiteDocuments.Text(edition.Urls.OutputPath(story.Url + TwinName), text.ToString()) with { Origin = story.Article.TitleAt };
    }

    private static string Line(string text) => Characters.Fold(text);
}
