using System.Collections.Immutable;

namespace TechNews.Parsing;

/// <summary>What programs that belong to AI companies may read; false is a request in <c>robots.txt</c> to stay away.</summary>
/// <param name="Training">Collecting text to train models.</param>
/// <param name="Search">Indexing for answers that name their sources.</param>
/// <param name="User">Fetching a page since a person asked for it.</param>
public sealed record AiPolicy(bool Training = true, bool Search = true, bool User = true);

/// <summary><c>.well-known/security.txt</c> (RFC 9116).</summary>
public sealed record SecurityContact
{
    /// <summary>Each a mailto, https or tel URI, the preferred one first.</summary>
    public required ImmutableArray<Located<string>> Contacts { get; init; }

    public required Located<DateTimeOffset> Expires { get; init; }

    public string? Policy { get; init; }

    public string? Encryption { get; init; }

    public string? Acknowledgments { get; init; }

    /// <summary>BCP 47, such as <c>en, de</c>.</summary>
    public string? PreferredLanguages { get; init; }
}
