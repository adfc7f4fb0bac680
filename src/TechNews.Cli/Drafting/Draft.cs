namespace TechNews.Cli.Drafting;

/// <summary>An article that does not exist yet.</summary>
/// <param name="Date">ISO 8601: a date, or an instant with its zone.</param>
internal sealed record Draft(string Title, string Date, string? Section, string? Author)
{
    /// <summary>One URL segment; empty where the title has neither letter nor digit.</summary>
    public string Slug { get; } = TitleSlug.Of(Title);

    /// <summary>Relative to the site's root; the file's name gives the date to people who look at the folder.</summary>
    public string Path => $"content/articles/{Date[..10]}-{Slug}.md";
}
