using System.Text;
using TechNews.Parsing;

namespace TechNews.Cli.Drafting;

/// <summary>An article that does not exist yet.</summary>
/// <param name="Date">ISO 8601: a date, or an instant with its zone.</param>
internal sealed record Draft(string Title, string Date, string? Section, string? Author)
{
    /// <summary>In bytes: file systems stop at 255, URLs are for people.</summary>
    private const int LongestSlug = 80;

    /// <summary>One URL segment; empty where the title has neither letter nor digit.</summary>
    public string Slug { get; } = Cut(Slugs.Of(Title));

    /// <summary>Relative to the site's root; the file's name gives the date to people who look at the folder.</summary>
    public string Path => $"content/articles/{Date[..10]}-{Slug}.md";

    /// <summary>Whole words only, where that leaves any.</summary>
    private static string Cut(string slug)
    {
        while (Encoding.UTF8.GetByteCount(slug) > LongestSlug)
        {
            var lastHyphen = slug.LastIndexOf('-');
            slug = lastHyphen > 0 ? slug[..lastHyphen] : slug[..(char.IsLowSurrogate(slug[^1]) ? ^2 : ^1)];
        }

        return slug;
    }
}
