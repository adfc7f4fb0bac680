using System.Buffers;
using TechNews.Files;

namespace TechNews.Emitting;

/// <summary>Does a file on the disk already have the bytes that it should have?</summary>
internal static class SameContent
{
    /// <summary>From this size on, equal length and time of change stand for equal bytes (as in rsync): such files are copied with their time.</summary>
    public const long LargeFile = 1 << 20;

    private const int Block = 64 << 10;

    public static bool Has(FileInfo existing, FileContent wanted)
    {
        if (existing.Length != wanted.Length) return false;
        if (wanted.Length == 0) return true; // Never opened: it may be a pipe.
        if (wanted is not FileContent.OnDisk disk) return Has(existing, wanted.Read().Span);
        try
        {
            return (disk.FileLength >= LargeFile && existing.LastWriteTimeUtc == File.GetLastWriteTimeUtc(disk.AbsolutePath))
                || Equal(existing.FullName, disk.AbsolutePath);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool Has(FileInfo existing, ReadOnlySpan<byte> wanted)
    {
        if (existing.Length != wanted.Length) return false;
        if (wanted.IsEmpty) return true;
        try
        {
            return Equal(existing.FullName, wanted);
        }
        catch (UnauthorizedAccessException)
        {
            return false; // What cannot be read is replaced, if it may be.
        }
    }

    private static bool Equal(string path, ReadOnlySpan<byte> wanted)
    {
        using var handle = File.OpenHandle(path);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (var at = 0; at < wanted.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0 || read > wanted.Length - at || !wanted.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read))) return false;
                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool Equal(string path, string wantedPath)
    {
        using var handle = File.OpenHandle(path);
        using var wanted = File.OpenHandle(wantedPath);
        var buffer = ArrayPool<byte>.Shared.Rent(2 * Block);
        try
        {
            for (long at = 0; ;)
            {
                var read = FileReading.Fill(handle, buffer.AsSpan(0, Block), at);
                var wantedRead = FileReading.Fill(wanted, buffer.AsSpan(Block, Block), at);
                if (!buffer.AsSpan(0, read).SequenceEqual(buffer.AsSpan(Block, wantedRead))) return false;
                if (read == 0) return true;
                at += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
