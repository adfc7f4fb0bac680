using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>An <see cref="OutputRecord"/> as bytes.</summary>
internal static class OutputRecordFormat
{
    private const string Kind = "technews-record 2";

    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(Stream to, OutputRecord record, string writer) => SealedRecord.Write(to, Kind, writer, to =>
    {
        to.Write(record.Files.Length);
        foreach (var file in record.Files)
        {
            to.Write(file.Path);
            SealedRecord.Write(file.Stamp, to);
        }

        Write(record.Pages, record.Files, to);
        Write(record.Answer, to);
    });

    /// <summary>Null where it cannot be believed.</summary>
    public static OutputRecord? Read(byte[] bytes, string writer) => SealedRecord.Read(bytes, Kind, writer, from =>
    {
        var files = new RecordedFile[Decoding.Count(from, SealedRecord.StampSize)];
        string? last = null;
        for (var i = 0; i < files.Length; i++) files[i] = new RecordedFile(last = SealedRecord.ReadPath(from, last), SealedRecord.ReadStamp(from));
        return new OutputRecord { Files = ImmutableCollectionsMarshal.AsImmutableArray(files), Pages = ReadPages(from, files), Answer = ReadAnswer(from) };
    });

    // Most pages are among the files: their paths are there.
    private static void Write(PageMemory pages, ImmutableArray<RecordedFile> files, BinaryWriter to)
    {
        to.Write(pages.Members.Length);
        foreach (var member in pages.Members) to.Write(member);
        to.Write(pages.Keys.Count);
        foreach (var (path, key) in pages.Keys)
        {
            var place = ByPath.PlaceOf(files.AsSpan(), path, static file => file.Path);
            to.Write(place);
            if (place < 0) to.Write(path);
            SealedRecord.Write(key, to);
        }
    }

    private static PageMemory ReadPages(BinaryReader from, RecordedFile[] files)
    {
        var members = new string[Decoding.Count(from, 1)];
        for (var i = 0; i < members.Length; i++) members[i] = from.ReadString();
        var count = Decoding.Count(from, ContentHash.Size);
        var keys = new Dictionary<string, ContentHash>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) keys[from.ReadInt32() is var place and >= 0 ? files[place].Path : from.ReadString()] = SealedRecord.ReadHash(from);
        return new PageMemory([.. members], keys);
    }

    private static void Write(BuildAnswer? answer, BinaryWriter to)
    {
        to.Write(answer is not null);
        if (answer is null) return;
        SealedRecord.Write(answer.Inputs, to);
        to.Write(answer.From);
        to.Write(answer.Until);
        to.Write(answer.Said.Length);
        to.Write(answer.Said.Span);
    }

    private static BuildAnswer? ReadAnswer(BinaryReader from) => from.ReadBoolean()
        ? new BuildAnswer(SealedRecord.ReadHash(from), from.ReadInt64(), from.ReadInt64(), from.ReadBytes(Decoding.Count(from, 1)))
        : null;
}
