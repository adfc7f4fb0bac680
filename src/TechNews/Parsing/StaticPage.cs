using TechNews.Diagnostics;

namespace TechNews.Parsing;

/// <summary>A page that is no news: one Markdown file under <c>content/pages</c>.</summary>
public sealed record StaticPage
{
    /// <summary>The path under <c>content/pages</c> without extension; also its URL unless <see cref="Url"/> says otherwise.</summary>
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public Located<string>? Url { get; init; }

    public bool Draft { get; init; }

    public int? Weight { get; init; }

    public Located<string>? Layout { get; init; }

    /// <summary><c>updated</c>, else <c>date</c>; null where neither is given.</summary>
    public DateTimeOffset? Updated { get; init; }

    public bool NoIndex { get; init; }

    public Setting Params { get; init; } = Setting.EmptyMap;

    public required ArticleBody Body { get; init; }

    public required SourceLocation TitleAt { get; init; }
}
