using System.Collections.Immutable;
using TechNews.Caching;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>
/// What a load read, by path. A later load takes from here every file that kept its place and stamp, and reads only the others. It is a value: what
/// comes out of a load depends on the disk alone, as long as a file that changed shows it by its stamp, or is named to <see cref="Doubting"/>.
/// </summary>
public sealed class FilesRead
{
    private readonly Dictionary<string, ReadFile<SourceFile>> texts;
    private readonly Dictionary<string, ReadFile<SourceAsset>> assets;
    private readonly HashSet<string> doubted;

    private FilesRead(Dictionary<string, ReadFile<SourceFile>> texts, Dictionary<string, ReadFile<SourceAsset>> assets, HashSet<string> doubted, SiteListing? listing)
    {
        Listing = listing;
        this.texts = texts;
        this.assets = assets;
        this.doubted = doubted;
    }

    /// <summary>Nothing was read before.</summary>
    public static FilesRead None { get; } = new([], [], [], listing: null);

    /// <summary>What another process read and noted.</summary>
    /// <param name="record">Waited for only when a text is to be read: until then the folders can be listed.</param>
    public static FilesRead Of(Task<SourceRecord> record) => new([], [], [], listing: null) { Recorded = ByPath(record) };

    /// <summary>What a later process need not read again: the articles without findings whose stamps would tell of any change. Other texts are few, and asked for by every build.</summary>
    /// <param name="since">When the load began, or earlier.</param>
    public SourceRecord Record(DateTimeOffset since) => new([.. texts.Values
        .Where(file => file.Found.Path.StartsWith(SourceNames.Articles, StringComparison.Ordinal) && file.Read is { Value: not null, Findings.IsEmpty: true } && SourceRecord.IsSettled(file.Found.Stamp, since))
        .Select(file => new RecordedSource(file.Found.Path, file.Found.Stamp, file.Read.Value!.Hash))
        .OrderBy(text => text.Path, StringComparer.Ordinal)]);

    /// <summary>What the load found; null before there was one.</summary>
    internal SiteListing? Listing { get; }

    private Task<Dictionary<string, RecordedSource>> Recorded { get; init; } = Task.FromResult<Dictionary<string, RecordedSource>>([]);

    internal static FilesRead Of(SiteListing listing, ReadFile<SourceFile>[] texts, ReadFile<SourceAsset>[] assets) =>
        new(ByPath(texts), ByPath(assets), [], listing);

    /// <summary>The same, but these files, and all that is below these folders, are read again whatever their stamps say.</summary>
    /// <param name="paths">Relative to the site's root, with forward slashes.</param>
    public FilesRead Doubting(IEnumerable<string> paths) => new(texts, assets, [.. paths.Concat(doubted)], Listing);

    /// <summary>Files that are new, gone or no longer what they were, ordered by path (ordinal).</summary>
    public ImmutableArray<string> ChangedSince(FilesRead earlier) =>
        [.. Changed(texts, earlier.texts).Concat(Changed(assets, earlier.assets)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The text where it need not be read again, else null.</summary>
    internal ReadFile<SourceFile>? KnownText(FoundFile found) => Known(texts, found);

    /// <summary>The hash of an article that another process read and that kept its stamp, else null.</summary>
    internal ContentHash? RecordedHash(FoundFile found) =>
        Recorded.GetAwaiter().GetResult().TryGetValue(found.Path, out var text) && text.Stamp == found.Stamp ? text.Hash : null;

    /// <summary>The asset where it need not be looked into again, else null.</summary>
    internal ReadFile<SourceAsset>? KnownAsset(FoundFile found) => Known(assets, found);

    /// <summary>A text that was read again. Saved without a change it stays the same object: whoever compares shall see that nothing happened.</summary>
    internal ReadFile<SourceFile> Settle(ReadFile<SourceFile> now)
    {
        if (!texts.TryGetValue(now.Found.Path, out var known) || !IsSame(known.Read, now.Read)) return now;
        if (now.Read.Value is { } found) known.Read.Value?.ReadAs(found);
        return now with { Read = known.Read };
    }

    private ReadFile<T>? Known<T>(Dictionary<string, ReadFile<T>> files, FoundFile found) where T : class =>
        files.TryGetValue(found.Path, out var known) && IsTrusted(known, found) ? known : null;

    // What could not be read may be readable now, with nothing of its own changed.
    private bool IsTrusted<T>(ReadFile<T> known, FoundFile found) where T : class =>
        known.Found == found && known.Read.Value is not null && !IsDoubted(found.Path);

    private bool IsDoubted(string path)
    {
        if (doubted.Count == 0) return false;
        if (doubted.Contains(path)) return true;
        var folders = doubted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (folders.Contains(path.AsSpan(0, slash))) return true;
        }

        return false;
    }

    // The configuration may lie among the content, and be found twice.
    private static Dictionary<string, ReadFile<T>> ByPath<T>(ReadFile<T>[] files) where T : class
    {
        var byPath = new Dictionary<string, ReadFile<T>>(files.Length, StringComparer.Ordinal);
        foreach (var file in files) byPath[file.Found.Path] = file;
        return byPath;
    }

    private static async Task<Dictionary<string, RecordedSource>> ByPath(Task<SourceRecord> record) =>
        (await record.ConfigureAwait(false)).Texts.ToDictionary(text => text.Path, StringComparer.Ordinal);

    private static bool IsSame(Reported<SourceFile?> one, Reported<SourceFile?> other) =>
        one.Value is null == other.Value is null
        && one.Value?.Hash == other.Value?.Hash
        && one.Findings.SequenceEqual(other.Findings);

    private static IEnumerable<string> Changed<T>(Dictionary<string, ReadFile<T>> now, Dictionary<string, ReadFile<T>> before) where T : class
    {
        foreach (var (path, file) in now)
        {
            if (!before.TryGetValue(path, out var known) || !IsKept(file.Read, known.Read)) yield return path;
        }

        foreach (var path in before.Keys)
        {
            if (!now.ContainsKey(path)) yield return path;
        }
    }

    private static bool IsKept<T>(Reported<T?> now, Reported<T?> before) where T : class =>
        ReferenceEquals(now.Value, before.Value) && (now.Value is not null || now.Findings.SequenceEqual(before.Findings));
}

/// <summary>A file as it was found, and what reading it gave.</summary>
internal sealed record ReadFile<T>(FoundFile Found, Reported<T?> Read) where T : class;
