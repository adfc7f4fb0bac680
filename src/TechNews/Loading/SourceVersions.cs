using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>What the texts of a site were, commit by commit. Only <c>check</c> reads it: no build depends on how its texts came to be.</summary>
public sealed record SourceVersions
{
    /// <summary>Nothing is known.</summary>
    public static readonly SourceVersions None = new();

    /// <summary>False where there is no repository, no git, or no whole history.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Of each article by the path that it had at the last commit, oldest first; a file that was renamed keeps its history.</summary>
    public FrozenDictionary<string, ImmutableArray<SourceVersion>> Articles { get; init; } = FrozenDictionary<string, ImmutableArray<SourceVersion>>.Empty;

    /// <summary>Of articles that are no more; it may be that git took a rename with many changes for a deletion and a new file.</summary>
    public ImmutableArray<GoneArticle> Gone { get; init; } = [];

    /// <summary>Of the configuration, oldest first.</summary>
    public ImmutableArray<SourceVersion> Config { get; init; } = [];
}

/// <param name="DeletedBy">The commit's whole hash.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record GoneArticle(string DeletedBy, ImmutableArray<SourceVersion> Versions);

/// <summary>A text as one commit left it.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Commit">The commit's whole hash, hexadecimal.</param>
/// <param name="Text">With the path that it had then.</param>
public sealed record SourceVersion(DateTimeOffset At, string Commit, SourceFile Text)
{
    private const int ShortLength = 7;

    /// <summary>The beginning of the hash, as people name a commit.</summary>
    public string ShortCommit => Commit[..Math.Min(ShortLength, Commit.Length)];
}
