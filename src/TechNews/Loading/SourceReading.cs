using System.Buffers;
using Microsoft.Win32.SafeHandles;
using TechNews.Diagnostics;
using TechNews.Files;

namespace TechNews.Loading;

/// <summary>Reads found files in parallel; what comes out is in the order of what went in.</summary>
internal static class SourceReading
{
    /// <summary>An article of more bytes is a mistake; nobody writes 700,000 words.</summary>
    public const long TextLimit = 4 << 20;

    /// <summary>Exports of view counts may be long.</summary>
    public const long TableLimit = 64 << 20;

    // A JPEG may have its thumbnail, colour profile and editing history in front of its size.
    private const int PictureStart = 4 << 10;
    private const int PictureHead = 1 << 20;

    /// <param name="earlier">What need not be read again.</param>
    public static ReadFile<SourceFile>[] Texts(IReadOnlyList<FoundFile> files, FilesRead earlier) =>
        Read(files, file => earlier.KnownText(file) ?? Recorded(file, earlier), file => earlier.Settle(new(file, Text(file))));

    /// <param name="earlier">What need not be looked into again.</param>
    public static ReadFile<SourceAsset>[] Assets(IReadOnlyList<FoundFile> files, FilesRead earlier) =>
        Read(files, earlier.KnownAsset, file => new(file, Asset(file)));

    private static ReadFile<T>[] Read<T>(IReadOnlyList<FoundFile> files, Func<FoundFile, ReadFile<T>?> known, Func<FoundFile, ReadFile<T>> read) where T : class
    {
        var all = new ReadFile<T>[files.Count];
        var unknown = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            if (known(files[i]) is { } kept) all[i] = kept;
            else unknown.Add(i);
        }

        // One file, such as the configuration, is read without waking other threads.
        if (unknown.Count == 1) all[unknown[0]] = read(files[unknown[0]]);
        else Parallel.For(0, unknown.Count, i => all[unknown[i]] = read(files[unknown[i]]));
        return all;
    }

    private static ReadFile<SourceFile>? Recorded(FoundFile file, FilesRead earlier) =>
        earlier.RecordedHash(file) is { } hash ? new(file, Reported.Clean<SourceFile?>(SourceFile.Known(file.Path, hash, () => Again(file)))) : null;

    private static Reported<SourceFile?> Text(FoundFile file)
    {
        if (file.Length == 0) return Reported.Clean<SourceFile?>(new SourceFile(file.Path, default));
        var limit = LimitOf(file);
        if (file.Length > limit) return new(null, [LoadingProblems.TooLarge(file.Path, file.Length, limit)]);
        try
        {
            using var handle = File.OpenHandle(file.FullPath);
            var decoded = TextDecoding.Decode(file.Path, Bytes(handle, file.Length), () => Again(file));
            return new(decoded.Value, decoded.Findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [LoadingProblems.Unreadable(file.Path, e)]);
        }
    }

    private static long LimitOf(FoundFile file) => file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TableLimit : TextLimit;

    // The same text may have more bytes by now, with other line ends: how many were found does not say how many there are.
    private static ReadOnlyMemory<byte> Again(FoundFile file)
    {
        using var handle = File.OpenHandle(file.FullPath);
        var length = RandomAccess.GetLength(handle);
        if (length > LimitOf(file)) throw new IOException($"{file.Path} is no text any more");
        return TextDecoding.Decode(file.Path, Bytes(handle, length)).Value.Utf8;
    }

    private static Memory<byte> Bytes(SafeFileHandle handle, long length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        return bytes.AsMemory(0, FileReading.Fill(handle, bytes, 0));
    }

    private static Reported<SourceAsset?> Asset(FoundFile file)
    {
        // What has no bytes may be a pipe: copied as nothing, never opened.
        if (file.Length == 0) return Reported.Clean<SourceAsset?>(new(file.Path, new FileContent.InMemory(default)));
        try
        {
            var size = SourceNames.IsPicture(file.Path) ? PictureSize(file) : null;
            return Reported.Clean<SourceAsset?>(new(file.Path, new FileContent.OnDisk(file.FullPath, file.Length), size));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [LoadingProblems.Unreadable(file.Path, e)]);
        }
    }

    private static ImageSize? PictureSize(FoundFile file) =>
        PictureSize(file, PictureStart) ?? (file.Length > PictureStart ? PictureSize(file, PictureHead) : null);

    private static ImageSize? PictureSize(FoundFile file, int head)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(head);
        try
        {
            var length = (int)Math.Min(head, file.Length);
            return ImageHeader.SizeOf(buffer.AsSpan(0, Fill(file.FullPath, buffer.AsSpan(0, length))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Fill(string fullPath, Span<byte> buffer)
    {
        using var handle = File.OpenHandle(fullPath);
        return FileReading.Fill(handle, buffer, 0);
    }
}
