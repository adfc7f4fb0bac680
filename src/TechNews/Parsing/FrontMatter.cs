using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>What an article says of itself. Aliases of other generators are already their canonical keys.</summary>
public sealed record FrontMatter
{
    /// <summary>As written; typography is applied where it is shown.</summary>
    public required string Title { get; init; }

    public string? SeoTitle { get; init; }

    /// <summary>The dateline.</summary>
    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? PublishAt { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public DateTimeOffset? ExpireAt { get; init; }

    public Unpublish Unpublish { get; init; } = new(UnpublishKind.Gone, null);

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Stable identity in feeds; null where the article's path is its identity.</summary>
    public string? Id { get; init; }

    public bool Draft { get; init; }

    /// <summary>Overrides the computed URL: starts and ends with a slash, or ends with a file extension.</summary>
    public Located<string>? Url { get; init; }

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    public Located<string>? Section { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> Keywords { get; init; } = [];

    public ImmutableArray<Located<string>> Authors { get; init; } = [];

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public ArticleImage? Image { get; init; }

    public string? Kicker { get; init; }

    public ArticleKind Kind { get; init; } = ArticleKind.News;

    public bool Featured { get; init; }

    public bool DontMiss { get; init; }

    /// <summary>The short form of a pin; null where there is none.</summary>
    public OwnPin? Pin { get; init; }

    /// <summary>False takes the article out of the ranking.</summary>
    public bool MostViewed { get; init; } = true;

    /// <summary>Ids of articles that the editor wants first among the related ones.</summary>
    public ImmutableArray<Located<string>> Related { get; init; } = [];

    public ImmutableArray<Located<string>> RelatedExclude { get; init; } = [];

    /// <summary>For blocks that are ordered by it.</summary>
    public int? Weight { get; init; }

    /// <summary>Template to use instead of the default, without extension.</summary>
    public Located<string>? Layout { get; init; }

    public string? Series { get; init; }

    /// <summary>BCP 47; null is the site's language.</summary>
    public string? Language { get; init; }

    /// <summary>The same article in other languages.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>False keeps the page out of the sitemap.</summary>
    public bool InSitemap { get; init; } = true;

    public bool NoIndex { get; init; }

    public bool Paywall { get; init; }

    /// <summary>Null where not sponsored; the sponsor's name, or empty where only <c>true</c> was said.</summary>
    public string? Sponsored { get; init; }

    /// <summary>Somebody paid for the piece, named or not.</summary>
    public bool IsPaidFor => Sponsored is not null || Kind == ArticleKind.Sponsored;

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Entries of a live article, newest first.</summary>
    public ImmutableArray<LiveUpdate> Updates { get; init; } = [];

    /// <summary>Old addresses that are told apart by their query, such as <c>/?p=123</c>.</summary>
    public ImmutableArray<QueryAlias> QueryAliases { get; init; } = [];

    /// <summary>Free keys for templates.</summary>
    public Setting Params { get; init; } = Setting.EmptyMap;
}

/// <summary>The type of work, as structured data and labels name it.</summary>
public enum ArticleKind
{
    News,
    Analysis,
    Opinion,
    Review,
    Background,
    Live,
    Sponsored,
}

/// <summary>What an article's URL does after <c>expire_at</c>.</summary>
public enum UnpublishKind
{
    Gone,
    NoIndex,
    Redirect,
}

/// <param name="Target">The path to redirect to, with <see cref="UnpublishKind.Redirect"/>.</param>
public sealed record Unpublish(UnpublishKind Kind, Located<string>? Target);

/// <param name="Path">From the site's root.</param>
/// <param name="Query">Without its question mark.</param>
public sealed record QueryAlias(string Path, string Query, Diagnostics.SourceLocation At);

/// <summary>The picture that stands for an article.</summary>
/// <param name="Source">A path relative to the article's file, a path from the root, or an absolute URL.</param>
public sealed record ArticleImage(Located<string> Source, string? Alt, string? Caption, string? Credit, string? Licence);

/// <summary>A dated note about a change after publication.</summary>
public sealed record Correction(DateTimeOffset At, CorrectionKind Kind, string Text)
{
    /// <summary>Corrections and retractions stand before the text, clarifications and updates after it.</summary>
    public bool IsOnTop => Kind is CorrectionKind.Correction or CorrectionKind.Retraction;
}

public enum CorrectionKind
{
    Correction,
    Clarification,
    Update,
    Retraction,
}
