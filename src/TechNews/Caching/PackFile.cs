using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using TechNews.Files;

namespace TechNews.Caching;

/// <summary>
/// Many results in one file that is written once: a heading with the tool that wrote it, the results, a table of them, and a hash over heading and
/// table. Each row of the table has the hash of its result, so that only what is asked for is checked.
/// </summary>
internal sealed class PackFile
{
    /// <summary>Bytes of a file after which the next result goes into another one.</summary>
    public const long Large = 512 << 20;

    private const int FooterLength = 24;

    private readonly byte[] bytes;
    private readonly Row[] rows;

    private PackFile(string path, byte[] bytes, Row[] rows) => (Path, this.bytes, this.rows) = (path, bytes, rows);

    public string Path { get; }

    public long Length => bytes.Length;

    public ReadOnlySpan<Row> Rows => rows;

    /// <summary>Null where the bytes are damaged or another tool wrote them.</summary>
    public static PackFile? Of(string path, byte[] bytes, string tool)
    {
        var heading = Heading(tool);
        if (bytes.Length < heading.Length + FooterLength || !bytes.AsSpan().StartsWith(heading)) return null;
        var footer = bytes.AsSpan(bytes.Length - FooterLength);
        var (start, count) = (BinaryPrimitives.ReadInt64LittleEndian(footer), BinaryPrimitives.ReadInt64LittleEndian(footer[8..]));
        var room = bytes.LongLength - FooterLength - start;
        if (start < heading.Length || room < 0 || room % Row.Size != 0 || room / Row.Size != count) return null;
        var table = bytes.AsSpan((int)start, (int)room);
        if (BinaryPrimitives.ReadUInt64LittleEndian(footer[16..]) != Checked(heading, table)) return null;
        return new PackFile(path, bytes, MemoryMarshal.Cast<byte, Row>(table).ToArray());
    }

    /// <summary>Null where the result is damaged.</summary>
    public ReadOnlyMemory<byte>? Read(Row row)
    {
        if (row.Start < 0 || row.Length < 0 || row.Start + row.Length > bytes.LongLength) return null;
        var result = bytes.AsMemory((int)row.Start, row.Length);
        return XxHash3.HashToUInt64(result.Span) == row.Check ? result : default(ReadOnlyMemory<byte>?); // A bare null would be an empty result.
    }

    public static byte[] Heading(string tool) => Encoding.UTF8.GetBytes($"technews-pack 1\n{tool}\n");

    /// <param name="start">Where the table begins.</param>
    public static byte[] Ending(ReadOnlySpan<byte> heading, long start, ReadOnlySpan<Row> rows)
    {
        var table = MemoryMarshal.AsBytes(rows);
        var ending = new byte[table.Length + FooterLength];
        table.CopyTo(ending);
        var footer = ending.AsSpan(table.Length);
        BinaryPrimitives.WriteInt64LittleEndian(footer, start);
        BinaryPrimitives.WriteInt64LittleEndian(footer[8..], rows.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(footer[16..], Checked(heading, table));
        return ending;
    }

    private static ulong Checked(ReadOnlySpan<byte> heading, ReadOnlySpan<byte> table)
    {
        var hash = new XxHash3();
        hash.Append(heading);
        hash.Append(table);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Where a result lies. As the machine has it in memory: files of a machine with another order of bytes are taken for damaged.</summary>
    /// <param name="Check">XXH3 of the result, 64 bits.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public readonly record struct Row(ContentHash Key, long Start, int Length, ulong Check)
    {
        public const int Size = ContentHash.Size + sizeof(long) + sizeof(int) + sizeof(ulong);
    }
}
