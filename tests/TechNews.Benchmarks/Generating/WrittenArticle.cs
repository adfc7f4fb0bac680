namespace TechNews.Benchmarks.Generating;

/// <summary>What an article says about itself, in no generator's own words yet.</summary>
internal sealed record ArticleFacts(
    DateTimeOffset? Updated, string Author, string[] Tags, string? Summary, bool DontMiss, bool Featured);

/// <summary>One article, finished: its front matter as TechNews reads it, and its Markdown, which other generators read as well.</summary>
/// <param name="Body">Its links to other articles are those of <see cref="PlannedArticle.Link"/>.</param>
internal sealed record WrittenArticle(PlannedArticle Plan, ArticleFacts Facts, string FrontMatter, string Body);
