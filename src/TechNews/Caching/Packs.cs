using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// Results of pure functions that outlive the process, each by the hash of all that it was made of: <c>*.pack</c> files that are never changed. They
/// may be deleted, damaged, brought from another machine or shared by several builds; what is read is checked. They stay open until this is disposed
/// of. For many threads.
/// </summary>
public sealed class Packs : IDisposable
{
    /// <summary>Bytes that nobody asked for and that may stay all the same.</summary>
    private const long Free = 4 << 20;

    // Of the memory that a thread reads into, again and again: larger results get memory of their own.
    private const int UsualSize = 64 << 10;

    // Each costs an opening at every build.
    private const int MostFiles = 12;

    [ThreadStatic]
    private static byte[]? buffer;

    private readonly string folder;
    private readonly string tool;
    private readonly List<PackFile> files = [];
    private readonly List<string> unreadable = [];
    private readonly Dictionary<ContentHash, Kept> known = [];
    private readonly Lock gate = new();
    private PackWriter? writer;
    private Exception? failure;

    private Packs(string folder, string tool) => (this.folder, this.tool) = (folder, tool);

    /// <summary>Knows nothing and keeps nothing.</summary>
    public static Packs None { get; } = new("", "");

    public bool IsNone => folder.Length == 0;

    /// <param name="tool">Names the exact code that runs: what another version made is not believed.</param>
    public static Packs Open(string folder, string tool)
    {
        var packs = new Packs(folder, tool);
        try
        {
            packs.ReadAll();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            packs.failure = e;
        }

        return packs;
    }

    /// <summary>Null where it is not known or damaged. Good until the thread looks for its next.</summary>
    public ReadOnlyMemory<byte>? Find(ContentHash key)
    {
        if (!known.TryGetValue(key, out var kept) || Read(kept) is not { } result) return null;
        kept.IsUsed = true;
        return result;
    }

    /// <summary>Whether it is known; somebody may ask for it later. It is not read: it may be damaged.</summary>
    public bool Keep(ContentHash key)
    {
        if (!known.TryGetValue(key, out var kept)) return false;
        kept.IsUsed = true;
        return true;
    }

    /// <summary>A disk that refuses is told of at the end, by <see cref="Close"/>: nothing depends on it.</summary>
    public void Add(ContentHash key, ReadOnlySpan<byte> result)
    {
        if (IsNone || result.Length > PackFile.LargestResult) return;
        lock (gate)
        {
            if (failure is not null) return;
            try
            {
                writer ??= Begin();
                writer.Add(key, result);
                if (writer.Length < PackFile.Large) return;
                End(writer);
                writer.Dispose();
                writer = null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = e;
            }
        }
    }

    /// <summary>
    /// Keeps what was added, and lets go of what nobody asked for once that is more than what somebody did. What was known can still be found. A warning
    /// where the disk refuses.
    /// </summary>
    public Diagnostic? Close()
    {
        if (IsNone) return null;
        try
        {
            if (failure is null && writer is not null) Finish(writer);
            if (failure is null && IsWasteful()) Rewrite();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = e;
        }

        return failure is null ? null : CachingProblems.NotWritable(Path.GetDirectoryName(folder)!, failure);
    }

    public void Dispose()
    {
        writer?.Dispose();
        foreach (var file in files) file.Dispose();
    }

    private void Finish(PackWriter written)
    {
        End(written);
        foreach (var path in unreadable) File.Delete(path);
    }

    // The same results have the same name: what is written now may have taken the place of a damaged file.
    private void End(PackWriter written) => unreadable.Remove(written.Finish());

    private PackWriter Begin()
    {
        CacheFiles.Make(folder);
        return PackWriter.Begin(folder, tool);
    }

    private void ReadAll()
    {
        foreach (var path in CacheFiles.In(folder, PackNames.Pattern).Order(StringComparer.Ordinal))
        {
            try
            {
                if (PackFile.Open(path, tool) is { } file) Take(file);
                else if (PackNames.IsOurs(path)) unreadable.Add(path);
            }
            catch (FileNotFoundException)
            {
                // Another build just put its results together.
            }
        }
    }

    private void Take(PackFile file)
    {
        files.Add(file);
        known.EnsureCapacity(known.Count + file.Rows.Length);
        foreach (var row in file.Rows) known.TryAdd(row.Key, new Kept(file, row));
    }

    private static ReadOnlyMemory<byte>? Read(Kept kept)
    {
        var length = kept.Row.Length;
        var room = buffer;
        if (room is null || room.Length < length) room = new byte[Math.Max(length, UsualSize)];
        if (room.Length == UsualSize) buffer = room;
        return kept.File.TryRead(kept.Row, room.AsSpan(0, length)) ? room.AsMemory(0, length) : default(ReadOnlyMemory<byte>?); // A bare null would be an empty result.
    }

    private bool IsWasteful()
    {
        var used = known.Values.Where(kept => kept.IsUsed).Sum(kept => (long)kept.Row.Length);
        if (used == 0 && writer is null) return false; // Nobody asked for anything: that says nothing of what is worth keeping.
        return files.Count >= MostFiles || files.Sum(file => file.Length) > (2 * used) + Free;
    }

    private void Rewrite()
    {
        var kept = "";
        if (known.Values.Any(kept => kept.IsUsed))
        {
            using var whole = Begin();
            foreach (var one in known.Values.Where(kept => kept.IsUsed))
            {
                if (Read(one) is { } result) whole.Add(one.Row.Key, result.Span);
            }

            kept = whole.Finish();
        }

        foreach (var file in files)
        {
            if (!string.Equals(file.Path, kept, StringComparison.Ordinal)) File.Delete(file.Path);
        }
    }

    private sealed class Kept(PackFile file, PackFile.Row row)
    {
        public PackFile File => file;

        public PackFile.Row Row => row;

        public bool IsUsed { get; set; }
    }
}
