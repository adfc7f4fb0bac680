using System.Collections.Frozen;

namespace TechNews.Loading;

/// <summary>What the repository knows of its files.</summary>
/// <param name="LastCommits">By path: when the file was last committed. A file that was never committed is not in it.</param>
public sealed record SourceHistory(FrozenDictionary<string, DateTimeOffset> LastCommits)
{
    /// <summary>Nothing is known.</summary>
    public static readonly SourceHistory None = new(FrozenDictionary<string, DateTimeOffset>.Empty);

    public DateTimeOffset? LastCommitOf(string path) => LastCommits.TryGetValue(path, out var at) ? at : null;

    public bool Equals(SourceHistory? other) =>
        other is not null && LastCommits.Count == other.LastCommits.Count && LastCommits.All(commit => other.LastCommitOf(commit.Key) == commit.Value);

    public override int GetHashCode() => LastCommits.Count;
}
