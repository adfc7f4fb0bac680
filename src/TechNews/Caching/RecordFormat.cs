using System.Text;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>An <see cref="OutputRecord"/> as bytes: who wrote it and since when the machine runs in front, a hash over everything behind.</summary>
internal static class RecordFormat
{
    private const string Heading = "technews-record 1";

    public static byte[] Write(OutputRecord record, string writer)
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream, Encoding.UTF8);
        to.Write(Heading);
        to.Write(writer);
        to.Write(record.Files.Length);
        foreach (var file in record.Files)
        {
            to.Write(file.Path);
            to.Write(file.Stamp.Length);
            to.Write(file.Stamp.Written);
            to.Write(file.Stamp.Changed);
            to.Write(file.Stamp.Node);
        }

        Write(record.Pages, to);
        Write(record.Answer, to);
        to.Flush();
        Write(ContentHash.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length)), to);
        return stream.ToArray();
    }

    /// <summary>Null where the bytes are damaged, or another tool or an earlier start of the machine wrote them.</summary>
    public static OutputRecord? Read(byte[] bytes, string writer)
    {
        const int hash = ContentHash.Size;
        if (bytes.Length < hash) return null;
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        from.BaseStream.Position = bytes.Length - hash;
        if (ReadHash(from) != ContentHash.Of(bytes.AsSpan(0, bytes.Length - hash))) return null;
        from.BaseStream.Position = 0;
        if (from.ReadString() != Heading || from.ReadString() != writer) return null;
        var files = new RecordedFile[from.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new RecordedFile(from.ReadString(), new FileStamp(from.ReadInt64(), from.ReadInt64(), from.ReadInt64(), from.ReadInt64()));
        return new OutputRecord { Files = [.. files], Pages = ReadPages(from), Answer = ReadAnswer(from) };
    }

    private static void Write(PageMemory pages, BinaryWriter to)
    {
        to.Write(pages.Members.Length);
        foreach (var member in pages.Members) to.Write(member);
        to.Write(pages.Keys.Count);
        foreach (var (path, key) in pages.Keys)
        {
            to.Write(path);
            Write(key, to);
        }
    }

    private static PageMemory ReadPages(BinaryReader from)
    {
        var members = new string[from.ReadInt32()];
        for (var i = 0; i < members.Length; i++) members[i] = from.ReadString();
        var count = from.ReadInt32();
        var keys = new Dictionary<string, ContentHash>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) keys[from.ReadString()] = ReadHash(from);
        return new PageMemory([.. members], keys);
    }

    private static void Write(BuildAnswer? answer, BinaryWriter to)
    {
        to.Write(answer is not null);
        if (answer is null) return;
        Write(answer.Inputs, to);
        to.Write(answer.From);
        to.Write(answer.Until);
        to.Write(answer.Said.Length);
        to.Write(answer.Said.Span);
    }

    private static BuildAnswer? ReadAnswer(BinaryReader from) => from.ReadBoolean()
        ? new BuildAnswer(ReadHash(from), from.ReadInt64(), from.ReadInt64(), from.ReadBytes(from.ReadInt32()))
        : null;

    private static void Write(ContentHash hash, BinaryWriter to)
    {
        to.Write(hash.High);
        to.Write(hash.Low);
    }

    private static ContentHash ReadHash(BinaryReader from) => new(from.ReadUInt64(), from.ReadUInt64());
}
