using System.Collections.Immutable;
using TechNews.Files;
using TechNews.Parsing;

namespace TechNews.Relating;

/// <summary>A live article with everything that other files say of it: its URL, section, authors, tags, pictures, finished HTML.</summary>
public sealed class Story
{
    private ImmutableArray<TagLink> tags;

    public required Article Article { get; init; }

    /// <summary>The title with typographic quotes.</summary>
    public required string Title { get; init; }

    /// <summary>Path from the host's root, with the base URL's prefix, such as <c>/chips/a-story/</c>.</summary>
    public required string Url { get; init; }

    /// <summary><see cref="Url"/> with scheme and host.</summary>
    public required string AbsoluteUrl { get; init; }

    /// <summary>First instant of publication, in the site's zone.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The newest of <c>updated</c>, the corrections and the entries of a live article; null where nothing changed.</summary>
    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The newest of publication and <see cref="UpdatedAt"/>.</summary>
    public DateTimeOffset LastChange => UpdatedAt > PublishedAt ? UpdatedAt.Value : PublishedAt;

    /// <summary>The last change as a sitemap may name it; null where nobody knows it.</summary>
    public required DateTimeOffset? KnownChange { get; init; }

    public required SectionLink? Section { get; init; }

    public required ImmutableArray<AuthorLink> Authors { get; init; }

    public required ImmutableArray<TagLink> Tags
    {
        get => tags;
        init => tags = value;
    }

    /// <summary>The standfirst as written, with typography; empty where the editor wrote none.</summary>
    public required string Summary { get; init; }

    /// <summary>Excerpt for sidebars and short cards.</summary>
    public required string ShortExcerpt { get; init; }

    /// <summary>Excerpt for lists.</summary>
    public required string Excerpt { get; init; }

    public required StoryImage? Image { get; init; }

    /// <summary>The body.</summary>
    public required PiecedHtml Html { get; init; }

    /// <summary>The beginning of the body up to <c>&lt;!--more--&gt;</c>, which may leave elements open; empty without that marker.</summary>
    public PiecedHtml FreeHtml { get; init; } = PiecedHtml.Empty;

    /// <summary>URLs of other articles that the body links to.</summary>
    public required ImmutableArray<string> LinksTo { get; init; }

    /// <summary>A retracted article keeps its page and leaves every ranking and pick.</summary>
    public required bool IsRetracted { get; init; }

    /// <summary>The same story with other tags.</summary>
    internal Story WithTags(ImmutableArray<TagLink> others)
    {
        var copy = (Story)MemberwiseClone();
        copy.tags = others;
        return copy;
    }
}

/// <summary>A section as others refer to it.</summary>
/// <param name="Accent">1 to 8: which of a theme's colours is its own where its file names none.</param>
public sealed record SectionLink(Section Section, string Title, string Url, int Accent);

/// <summary>An author as others refer to them.</summary>
/// <param name="AbsoluteUrl"><paramref name="Url"/> with scheme and host.</param>
/// <param name="Picture">Null where the author has none.</param>
public sealed record AuthorLink(Author Author, string Url, string AbsoluteUrl, StoryImage? Picture);

/// <summary>A tag as others refer to it.</summary>
public sealed record TagLink(string Slug, string Title, string Url)
{
    public static TagLink Of(string written, SiteUrls urls)
    {
        var slug = Slugs.OfAny(written);
        return new TagLink(slug, written, urls.Tag(slug));
    }
}

/// <summary>A page that is no news, with its URL and finished HTML.</summary>
public sealed record PublishedPage(StaticPage Page, string Title, string Url, ReadOnlyMemory<byte> Content)
{
    /// <summary>The last change as a sitemap may name it; null where nobody knows it.</summary>
    public DateTimeOffset? KnownChange { get; init; }
}

/// <param name="Url">Path from the host's root, or an absolute URL.</param>
/// <param name="AbsoluteUrl">With scheme and host.</param>
/// <param name="Size">Null where the header could not be read or the picture is elsewhere.</param>
public sealed record StoryImage(string Url, string AbsoluteUrl, ImageSize? Size, string Alt, string? Caption, string? Credit, string? Licence);
