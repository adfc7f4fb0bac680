using System.Collections.Frozen;
using System.Collections.Immutable;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>
/// The earlier texts of articles and configuration: one <c>git log</c> that follows renames, and one <c>git cat-file</c> for the texts that no file has any more.
/// Where there is no repository or no commit nothing is known, and that is no finding; of a clone that was cut off it is a hint, and of a repository that nothing
/// can read, since there is no git, a warning.
/// </summary>
public static class GitVersions
{
    private const string Articles = "content/articles";

    /// <param name="root">The site's folder, which may lie below the top of its repository.</param>
    /// <param name="inputs">The texts of now: those that are as they were committed are not read again.</param>
    public static Reported<SourceVersions> Read(string root, BuildInputs inputs)
    {
        var config = inputs.Options.ConfigPath;
        if (Git.Answer(root, ["rev-parse", "--is-shallow-repository"]) is not { } shallow) return Without(root, config, Git.IsThere(root));
        if (shallow.StartsWith("true", StringComparison.Ordinal)) return new(SourceVersions.None, [LoadingProblems.NoWholeHistory(config)]);
        if (Git.Answer(root, ["rev-parse", "--verify", "--quiet", "HEAD"]) is null) return Reported.Clean(SourceVersions.None);
        return Log(root, config) is { } lines && TextsOf(root, lines, inputs) is { } texts
            ? Reported.Clean(Versions(lines, texts, config))
            : new(SourceVersions.None, [LoadingProblems.NoOldTexts(config)]);
    }

    /// <summary>What is known where git says nothing.</summary>
    internal static Reported<SourceVersions> Without(string root, string config, bool hasGit) =>
        hasGit || !IsInRepository(root) ? Reported.Clean(SourceVersions.None) : new(SourceVersions.None, [LoadingProblems.NoGit(config)]);

    // A file of that name is that of a work tree or a submodule.
    private static bool IsInRepository(string root)
    {
        for (var folder = Path.GetFullPath(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git"))) return true;
        }

        return false;
    }

    private static FileLines? Log(string root, string config)
    {
        string[] paths = config.StartsWith("..", StringComparison.Ordinal) ? [Articles] : [Articles, config];
        var lines = new FileLines();
        var isRead = Git.ReadAll(root, [.. GitLog.Arguments, "--", .. paths], [], stream =>
        {
            foreach (var commit in GitLog.Read(stream)) lines.Add(commit);
        });
        foreach (var other in lines.ByPath.Keys.Where(path => path != config && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))) lines.ByPath.Remove(other);
        return isRead ? lines : null;
    }

    // By git's name for them. Newest first, so that where there are too many of them the oldest are missing.
    private static Dictionary<string, ReadOnlyMemory<byte>>? TextsOf(string root, FileLines lines, BuildInputs inputs)
    {
        string[] wanted = [.. lines.ByPath.Values.SelectMany(revisions => revisions).OrderByDescending(revision => revision.Commit.At).Select(revision => revision.Blob).Distinct(StringComparer.Ordinal)];
        var present = Present(inputs.Texts, wanted);
        if (GitBlobs.Read(root, [.. wanted.Where(blob => !present.ContainsKey(blob))]) is not { } read) return null;
        var texts = new Dictionary<string, ReadOnlyMemory<byte>>(present, StringComparer.Ordinal);
        foreach (var (blob, bytes) in read) texts[blob] = TextDecoding.Decode("", bytes).Value.Utf8;
        return texts;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Present(ImmutableArray<SourceFile> files, string[] wanted)
    {
        var names = wanted.ToHashSet(StringComparer.Ordinal);
        var length = wanted is [var first, ..] ? first.Length : 0;
        return files.AsParallel().Select(file => (Name: GitBlobs.NameOf(file.Utf8.Span, length), file.Utf8))
            .Where(file => names.Contains(file.Name))
            .DistinctBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(file => file.Name, file => file.Utf8, StringComparer.Ordinal);
    }

    private static SourceVersions Versions(FileLines lines, Dictionary<string, ReadOnlyMemory<byte>> texts, string config) => new()
    {
        IsKnown = true,
        Config = lines.ByPath.TryGetValue(config, out var revisions) ? OldestFirst(revisions, texts) : [],
        Gone =
        [
            .. lines.ByPath.Where(line => lines.DeletedBy.ContainsKey(line.Key)).OrderBy(line => line.Key, StringComparer.Ordinal)
                .Select(line => new GoneArticle(lines.DeletedBy[line.Key], OldestFirst(line.Value, texts))),
        ],
        Articles = lines.ByPath.Where(line => line.Key != config && !lines.DeletedBy.ContainsKey(line.Key)).ToFrozenDictionary(line => line.Key, line => OldestFirst(line.Value, texts), StringComparer.Ordinal),
    };

    private static ImmutableArray<SourceVersion> OldestFirst(List<Revision> revisions, Dictionary<string, ReadOnlyMemory<byte>> texts) =>
    [
        .. from revision in Enumerable.Reverse(revisions)
           where texts.ContainsKey(revision.Blob)
           select new SourceVersion(revision.Commit.At, revision.Commit.Hash, new SourceFile(revision.Path, texts[revision.Blob])),
    ];
}
