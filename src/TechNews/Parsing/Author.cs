using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>A person or desk that signs articles: one file under <c>content/authors</c>.</summary>
public sealed record Author
{
    /// <summary>The file's name without extension; also its URL segment.</summary>
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required string Name { get; init; }

    /// <summary>A desk, an agency or an advertiser: structured data must not call it a person.</summary>
    public bool IsOrganization { get; init; }

    public string? Bio { get; init; }

    public Located<string>? Picture { get; init; }

    public string? Job { get; init; }

    public string? Email { get; init; }

    public ImmutableArray<ProfileLink> Links { get; init; } = [];
}

public sealed record ProfileLink(string Label, string Url);
