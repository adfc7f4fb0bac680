using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>Writes a <see cref="PackFile"/> as results come, from many threads; it appears under its name when it is whole.</summary>
internal sealed class PackWriter : IDisposable
{
    private const int Slots = 64;
    private const int Portion = 1 << 20;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly string draft;
    private readonly byte[] heading;
    private readonly SafeFileHandle handle;
    private readonly ArrayBufferWriter<byte> waiting = new(Portion);
    private readonly List<PackFile.Row> rows = [];
    private long written;
    private bool isFinished;

    private PackWriter(string folder, string tool, string draft, SafeFileHandle handle)
    {
        (this.folder, this.draft, this.handle) = (folder, draft, handle);
        heading = PackFile.Heading(tool);
        waiting.Write(heading);
    }

    public long Length => written + waiting.WrittenCount;

    /// <summary>Drafts have one of few names, of which the first is taken that no other build writes just now.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static PackWriter Begin(string folder, string tool)
    {
        for (var slot = 0; ; slot++)
        {
            var path = Path.Combine(folder, $"draft-{slot}{Drafts.Extension}");
            try
            {
                if (Drafts.Begin(path) is { } opened) return new PackWriter(folder, tool, path, opened);
            }
            catch (IOException) when (slot < Slots)
            {
                // Another build's, which has just finished it.
            }
        }
    }

    /// <exception cref="IOException">The disk refuses.</exception>
    public void Add(ContentHash key, ReadOnlySpan<byte> result)
    {
        var check = XxHash3.HashToUInt64(result);
        lock (gate)
        {
            rows.Add(new PackFile.Row(key, Length, result.Length, check));
            Write(result);
        }
    }

    /// <inheritdoc cref="PackNames.Of"/>
    /// <returns>The file's path.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public string Finish()
    {
        lock (gate)
        {
            var table = CollectionsMarshal.AsSpan(rows);
            Write(PackFile.Ending(heading, Length, table));
            WriteOut();
            var path = Path.Combine(folder, PackNames.Of(table));
            File.Move(draft, path, overwrite: true);
            isFinished = true;
            return path;
        }
    }

    /// <summary>What was not finished takes no room.</summary>
    public void Dispose()
    {
        if (!isFinished && !handle.IsClosed) CacheFiles.Forget(draft);
        handle.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        waiting.Write(bytes);
        if (waiting.WrittenCount >= Portion) WriteOut();
    }

    private void WriteOut()
    {
        RandomAccess.Write(handle, waiting.WrittenSpan, written);
        written += waiting.WrittenCount;
        waiting.ResetWrittenCount();
    }
}
