namespace TechNews.Parsing;

/// <summary>The one department that an article belongs to: one file under <c>content/sections</c>.</summary>
public sealed record Section
{
    /// <summary>The file's name without extension; also its URL segment.</summary>
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Place in the navigation; sections without one come last, by title (ordinal).</summary>
    public int? Order { get; init; }

    /// <summary>Accent as <c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }
}
