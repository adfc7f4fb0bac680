using Markdig;

namespace TechNews.Parsing.Markdown;

/// <summary>The Markdown dialect of articles: one frozen pipeline for every thread.</summary>
internal static class BodyPipeline
{
    // Generic attributes stay off: text such as {onclick=...} must never become markup. Heading ids, quotes and
    // media are done while writing, where they can see the whole page.
    public static MarkdownPipeline Shared { get; } = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseDefinitionLists()
        .UseFigures()
        .UseAlertBlocks()
        .UseAutoLinks()
        .Build();
}
