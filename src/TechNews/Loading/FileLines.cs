namespace TechNews.Loading;

/// <summary>A text that a file had, and where git keeps it.</summary>
internal readonly record struct Revision(string Path, string Blob, GitCommit Commit);

/// <summary>
/// Follows files backwards through a log, under whatever names they had. What was before a file was added belongs to another file, which had the same name and was
/// deleted: that one is followed as well.
/// </summary>
internal sealed class FileLines
{
    // From the name at the commit that is looked at to the key of its line; null for what was not there.
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    /// <summary>Newest first, by the name at the last commit, or by the key of a file that is no more.</summary>
    public Dictionary<string, List<Revision>> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>By the keys of files that are no more, which end with their names: the commit that deleted them.</summary>
    public Dictionary<string, string> DeletedBy { get; } = new(StringComparer.Ordinal);

    /// <param name="commit">The one before all that were added so far.</param>
    public void Add(GitCommit commit)
    {
        // Two files may have exchanged their names, so that all are asked for before any is changed.
        var asked = commit.Changes.ConvertAll(change => (Change: change, Last: change.Kind == 'D' ? null : LastNameOf(change.Path)));
        foreach (var (change, last) in asked)
        {
            if (last is not null && change.Blob is { } blob) Of(last).Add(new Revision(change.Path, blob, commit));
            if (change.Kind is 'A' or 'C' or 'R') names[change.Path] = null;
            else if (change.Kind == 'D') names[change.Path] = Deleted(change.Path, commit);
        }

        foreach (var (change, last) in asked)
        {
            if (change is { Kind: 'R', OldPath: { } old }) names[old] = last;
        }
    }

    private string Deleted(string path, GitCommit commit)
    {
        var key = $"{commit.Hash}\0{path}";
        DeletedBy[key] = commit.Hash;
        return key;
    }

    private string? LastNameOf(string path) => names.TryGetValue(path, out var last) ? last : names[path] = path;

    private List<Revision> Of(string last)
    {
        if (!ByPath.TryGetValue(last, out var revisions)) ByPath[last] = revisions = [];
        return revisions;
    }
}
