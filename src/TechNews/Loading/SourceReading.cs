using System.Buffers;
using System.Collections.Immutable;
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

    public static Reported<ImmutableArray<SourceFile>> Texts(IReadOnlyList<FoundFile> files)
    {
        var read = new Reported<SourceFile?>[files.Count];
        Parallel.For(0, files.Count, i => read[i] = Text(files[i]));
        var report = new Report();
        return report.With(read.Select(report.Take).OfType<SourceFile>().ToImmutableArray());
    }

    public static Reported<ImmutableArray<SourceAsset>> Assets(IReadOnlyList<FoundFile> files)
    {
        var read = new Reported<SourceAsset?>[files.Count];
        Parallel.For(0, files.Count, i => read[i] = Asset(files[i]));
        var report = new Report();
        return report.With(read.Select(report.Take).OfType<SourceAsset>().ToImmutableArray());
    }

    public static Reported<SourceFile?> Text(FoundFile file)
    {
        if (file.Length == 0) return Reported.Clean<SourceFile?>(new SourceFile(file.Path, default));
        var limit = file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TableLimit : TextLimit;
        if (file.Length > limit) return new(null, [LoadingProblems.TooLarge(file.Path, file.Length, limit)]);
        try
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
            var length = Fill(file.FullPath, bytes);
            var decoded = TextDecoding.Decode(file.Path, bytes.AsMemory(0, length));
            return new(decoded.Value, decoded.Findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [LoadingProblems.Unreadable(file.Path, e)]);
        }
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
        var filled = 0;
        while (filled < buffer.Length)
        {
            var read = RandomAccess.Read(handle, buffer[filled..], filled);
            if (read == 0) break;
            filled += read;
        }

        return filled;
    }
}
