using System.IO.Compression;
using TechNews.Diagnostics;

namespace TechNews.Collecting.Inputs;

/// <summary>One stream of text out of an input, or an archive that is an export as a whole.</summary>
internal sealed record InputPart(string Name, PeekedStream? Text, ZipArchive? Archive);

/// <summary>Takes gzip and ZIP off an input, by its first bytes and not by its name.</summary>
internal static class Unpacking
{
    private const int MagicLength = 4;

    /// <summary>The parts one after the other; each is closed when the next is asked for.</summary>
    public static IEnumerable<InputPart> Parts(LogInput input, Func<ZipArchive, bool> isExport, Action<Diagnostic> report)
    {
        using var raw = input.Open();
        var stream = new PeekedStream(raw);
        var magic = stream.Peek(MagicLength).Span;
        if (magic is [0x1F, 0x8B, ..])
        {
            using var inflated = new PeekedStream(new BoundedInflation(new GZipStream(stream, CompressionMode.Decompress), () => stream.BytesRead));
            yield return new InputPart(input.Name, inflated, null);
        }
        else if (magic is not [(byte)'P', (byte)'K', 3, 4])
        {
            // The magic was peeked at already: a second look needs a stream of its own.
            using var plain = new PeekedStream(stream);
            yield return new InputPart(input.Name, plain, null);
        }
        else if (!raw.CanSeek)
        {
            report(CollectingProblems.NotFromPipe(input.Name));
        }
        else
        {
            raw.Position = 0;
            foreach (var part in Entries(input, raw, isExport)) yield return part;
        }
    }

    private static IEnumerable<InputPart> Entries(LogInput input, Stream raw, Func<ZipArchive, bool> isExport)
    {
        using var archive = new ZipArchive(raw, ZipArchiveMode.Read, leaveOpen: true);
        if (isExport(archive))
        {
            yield return new InputPart(input.Name, null, archive);
            yield break;
        }

        foreach (var entry in Wanted(archive))
        {
            using var inflated = new PeekedStream(new BoundedInflation(entry.Open(), () => entry.CompressedLength));
            yield return new InputPart(input.Name + ":" + entry.Name, inflated, null);
        }
    }

    // An export of analytics holds a file for each report: only those of pages are meant.
    private static ZipArchiveEntry[] Wanted(ZipArchive archive)
    {
        ZipArchiveEntry[] files = [.. archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
        ZipArchiveEntry[] pages = [.. files.Where(entry => entry.Name.StartsWith("imported_pages", StringComparison.Ordinal))];
        if (pages.Length == 0) pages = [.. files.Where(entry => entry.Name is "pages.csv")];
        return pages.Length > 0 ? pages : files;
    }
}
