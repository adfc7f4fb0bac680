using TechNews.Diagnostics;
using TechNews.Parsing.Terms;

namespace TechNews.Parsing;

/// <summary>One Markdown file under <c>content/articles</c>: front matter and body.</summary>
public sealed record Article
{
    /// <summary>The path under <c>content/articles</c> without extension; a bundle's <c>/index</c> is left out.</summary>
    public required string Id { get; init; }

    /// <summary>The file's path relative to the site's root.</summary>
    public required string Path { get; init; }

    /// <summary>True for <c>slug/index.md</c>: the files beside it belong to it.</summary>
    public required bool IsBundle { get; init; }

    /// <summary>One URL segment: from front matter, else the file's or bundle's name without its date.</summary>
    public required string Slug { get; init; }

    public required FrontMatter Front { get; init; }

    public required ArticleBody Body { get; init; }

    /// <summary>Reads what its body lacks, anew at each call; null where it lacks nothing.</summary>
    internal Func<ArticleBody, ArticleBody>? Text { private get; init; }

    /// <summary>The article with the text of its body and its words. What an earlier build parsed is read here, so that all of it is never in memory at once.</summary>
    /// <exception cref="IOException">What was kept of it is damaged, and its source is no longer what it was when it was read.</exception>
    public Article WithText() => Text is null ? this : this with { Body = Text(Body), Text = null };

    /// <summary>The article without the text of its body and its words, for those who need only what is known of it: these are most of its memory.</summary>
    public Article WithoutText() => this with { Text = null, Body = Body with { Parts = [], Markup = BodyMarkup.Empty, Lead = "", Terms = TermVector.Empty } };

    /// <summary>Where findings about the article as a whole point: its title.</summary>
    public required SourceLocation TitleAt { get; init; }

    /// <summary>Where findings about the article's URL point: its <c>url</c> or <c>slug</c>, or its title where the file's name decides.</summary>
    public required SourceLocation UrlAt { get; init; }
}
