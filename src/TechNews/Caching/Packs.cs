using Microsoft.Win32.SafeHandles;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// Results of pure functions that outlive the process, each by the hash of all that it was made of: <c>*.pack</c> files that are never changed. They
/// may be deleted, damaged, brought from another machine or shared by several builds; what is read is checked. For many threads.
/// </summary>
public sealed class Packs : IDisposable
{
    /// <summary>Bytes that nobody asked for and that may stay all the same.</summary>
    private const long Free = 4 << 20;

    // What one thread reads at a time: new memory costs more than the reading.
    private const int Portion = 4 << 20;

    // Each costs an opening at every build.
    private const int MostFiles = 12;

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
            if (Directory.Exists(folder)) packs.ReadAll();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            packs.failure = e;
        }

        return packs;
    }

    public ReadOnlyMemory<byte>? Find(ContentHash key)
    {
        if (!known.TryGetValue(key, out var kept) || kept.File.Read(kept.Row) is not { } result) return null;
        kept.IsUsed = true;
        return result;
    }

    /// <summary>A disk that refuses is told of at the end, by <see cref="Close"/>: nothing depends on it.</summary>
    public void Add(ContentHash key, ReadOnlySpan<byte> result)
    {
        if (IsNone) return;
        lock (gate)
        {
            if (failure is not null) return;
            try
            {
                writer ??= Begin();
                writer.Add(key, result);
                if (writer.Length < PackFile.Large) return;
                writer.Finish();
                writer.Dispose();
                writer = null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = e;
            }
        }
    }

    /// <summary>Keeps what was added, and lets go of what nobody asked for once that is more than what somebody did. A warning where the disk refuses.</summary>
    public Diagnostic? Close()
    {
        if (IsNone) return null;
        try
        {
            if (failure is null && writer is not null) Keep(writer);
            if (failure is null && IsWasteful()) Rewrite();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = e;
        }

        return failure is null ? null : CachingProblems.NotWritable(Path.GetDirectoryName(folder)!, failure);
    }

    public void Dispose() => writer?.Dispose();

    private void Keep(PackWriter written)
    {
        written.Finish();
        foreach (var path in unreadable) File.Delete(path);
    }

    private PackWriter Begin()
    {
        CacheFolder.Make(folder);
        return PackWriter.Begin(folder, tool);
    }

    private void ReadAll()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.pack").Order(StringComparer.Ordinal))
        {
            if (Bytes(path) is not { } bytes) continue;
            if (PackFile.Of(path, bytes, tool) is not { } file)
            {
                unreadable.Add(path);
                continue;
            }

            files.Add(file);
            known.EnsureCapacity(known.Count + file.Rows.Length);
            foreach (var row in file.Rows) known.TryAdd(row.Key, new Kept(file, row));
        }
    }

    // Null where another build just put its results together.
    private static byte[]? Bytes(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            var length = RandomAccess.GetLength(handle);
            if (length > Array.MaxLength) return [];
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var portions = (bytes.Length + Portion - 1) / Portion;
            var whole = Parallel.For(0, portions, (i, loop) =>
            {
                var from = i * Portion;
                if (!Fill(handle, bytes.AsSpan(from, Math.Min(Portion, bytes.Length - from)), from)) loop.Stop();
            });
            return whole.IsCompleted ? bytes : [];
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool Fill(SafeFileHandle handle, Span<byte> bytes, long from)
    {
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(handle, bytes, from);
            if (read == 0) return false;
            bytes = bytes[read..];
            from += read;
        }

        return true;
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
                if (one.File.Read(one.Row) is { } result) whole.Add(one.Row.Key, result.Span);
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
