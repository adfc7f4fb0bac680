using TechNews.Files;

namespace TechNews.Caching;

/// <summary>An <see cref="OutputRecord"/> as bytes.</summary>
internal static class OutputRecordFormat
{
    private const string Kind = "technews-record 1";

    public static byte[] Write(OutputRecord record, string writer) => SealedRecord.Write(Kind, writer, to =>
    {
        to.Write(record.Files.Length);
        foreach (var file in record.Files)
        {
            to.Write(file.Path);
            SealedRecord.Write(file.Stamp, to);
        }

        Write(record.Pages, to);
        Write(record.Answer, to);
    });

    /// <summary>Null where it cannot be believed.</summary>
    public static OutputRecord? Read(byte[] bytes, string writer) => SealedRecord.Read(bytes, Kind, writer, from =>
    {
        var files = new RecordedFile[from.ReadInt32()];
        for (var i = 0; i < files.Length; i++) files[i] = new RecordedFile(from.ReadString(), SealedRecord.ReadStamp(from));
        return new OutputRecord { Files = [.. files], Pages = ReadPages(from), Answer = ReadAnswer(from) };
    });

    private static void Write(PageMemory pages, BinaryWriter to)
    {
        to.Write(pages.Members.Length);
        foreach (var member in pages.Members) to.Write(member);
        to.Write(pages.Keys.Count);
        foreach (var (path, key) in pages.Keys)
        {
            to.Write(path);
            SealedRecord.Write(key, to);
        }
    }

    private static PageMemory ReadPages(BinaryReader from)
    {
        var members = new string[from.ReadInt32()];
        for (var i = 0; i < members.Length; i++) members[i] = from.ReadString();
        var count = from.ReadInt32();
        var keys = new Dictionary<string, ContentHash>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) keys[from.ReadString()] = SealedRecord.ReadHash(from);
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
        ? new BuildAnswer(SealedRecord.ReadHash(from), from.ReadInt64(), from.ReadInt64(), from.ReadBytes(from.ReadInt32()))
        : null;
}
